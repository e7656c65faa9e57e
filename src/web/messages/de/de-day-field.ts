/** What the field of a day says, in German. */
import type { enDayField } from '../en-day-field.ts'
import type { Texts } from '../worded.ts'

const either = (days: readonly string[]) => `${days.slice(0, -1).join(', ')} oder ${days.at(-1)}`

export const deDayField: Texts<typeof enDayField> = {
  open: 'Kalender öffnen',
  calendar: 'Tag wählen',
  months: 'Monate',
  before: 'Voriger Monat',
  after: 'Nächster Monat',
  today: 'Heute',
  none: 'Kein Tag',
  chosen: (day) => `${day}, gewählt`,
  isToday: (day) => `Heute, ${day}`,
  loading: 'Kalender wird geöffnet…',
  notLoaded: 'Der Kalender ließ sich nicht laden. Tippen Sie den Tag stattdessen.',
  noDay: (text, examples) => `„${text}“ ist kein Tag. Schreiben Sie ihn als ${either(examples)}.`,
  twoDays: (text, meanings) => `„${text}“ könnte zwei Tage bedeuten. Schreiben Sie ${either(meanings)}.`,
  otherOrder: (text, meant) =>
    `„${text}“ ist kein Tag, wie er hier geschrieben wird. Schreiben Sie ${meant}.`,
  outside: (from, to) =>
    to === null ? `Wählen Sie einen Tag ab ${from}.` : `Wählen Sie einen Tag von ${from} bis ${to}.`,
}
