/** The words of where a figure comes from, how old it is, and what is missing for it, in German. */
import type { enFigures } from '../en-figures.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deFigures: Texts<typeof enFigures> = {
  from: (sources: string) => `Aus ${sources}`,
  none: 'Kein Datensatz dahinter',
  age: (day: string, age: number) =>
    `, neuester Datensatz ${day}, ${age <= 0 ? 'heute' : `vor ${plural(age, 'Tag', 'Tagen')}`}`,
  missing: (count: number) => (count === 1 ? 'Es fehlt:' : `Es fehlen ${count}:`),
  more: (count: number) => `und ${count} weitere`,
  silent: (what: string, source: string, day: string) =>
    `Keine ${what} aus ${source} seit ${day}: Die Datenquelle ist verstummt, nicht der Kunde.`,
  silentShort: (what: string, day: string) => `keine ${what} seit ${day}: Quelle stumm`,
}
