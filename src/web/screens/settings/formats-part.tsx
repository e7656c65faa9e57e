/** How the person reads dates and numbers, in this browser. */
import { locales } from '#src/kernel/manner.ts'
import { format } from '../../format.ts'
import { chooseLocale, chosenLocale } from '../../locale.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { localeName } from './locale-name.ts'

const words = enSettings.formats

/** @param everyones what is saved for all; null: nothing */
export function FormatsPart({ everyones }: { readonly everyones: string | null }) {
  const choose = (value: string) => {
    chooseLocale(value === '' ? null : value)
    // Whatever is drawn is drawn anew.
    globalThis.location.reload()
  }
  return (
    <Section title={words.title}>
      <p className="max-w-[70ch] py-2 text-small text-mute">{words.says}</p>
      <div className="flex flex-wrap items-center gap-4 py-2">
        <Select
          isFilter={false}
          label={words.choose}
          onChoose={choose}
          options={[
            { value: '', label: everyones === null ? words.browser : words.everyone(localeName(everyones)) },
            ...locales.map((value) => ({ value, label: localeName(value) })),
          ]}
          value={chosenLocale() ?? ''}
        />
        <span className="text-ink-2">
          {words.example}: {format.day('2026-04-16')} · {format.money(1_234_567, 'EUR')} ·{' '}
          {format.decimal(1234.5)}
        </span>
      </div>
    </Section>
  )
}
