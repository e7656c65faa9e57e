/** How the person reads in this browser: in which language, and in whose manner dates and numbers are. */
import type { FormatSettings } from '#src/detect/settings.ts'
import type { ReactNode } from 'react'
import { languages } from '#src/kernel/languages.ts'
import { mannerIn, mannersOf } from '#src/kernel/manner.ts'
import { format } from '../../format.ts'
import { languageChoice, spoken } from '../../language.ts'
import { localeChoice } from '../../locale.ts'
import { enLanguage } from '../../messages/en-language.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { languageName } from './language-name.ts'
import { localeName } from './locale-name.ts'

const words = enSettings.formats

/** Whatever is drawn is drawn anew. */
const drawAnew = () => globalThis.location.reload()

/** @param everyones what is saved for all */
export function FormatsPart(everyones: FormatSettings) {
  return (
    <Section title={words.title}>
      <p className="max-w-[70ch] py-2 text-small text-mute">{words.says}</p>
      <LanguageChoice everyones={everyones.language} />
      <LocaleChoice everyones={everyones.locale} />
    </Section>
  )
}

function LanguageChoice({ everyones }: { readonly everyones: FormatSettings['language'] }) {
  const choose = (value: string) => {
    languageChoice.choose(languages.find((one) => one === value) ?? null)
    drawAnew()
  }
  const unchosen = everyones === null ? enLanguage.unset : words.everyone(languageName(everyones))
  return (
    <Choice label={enLanguage.choose}>
      <Select
        isFilter={false}
        label={enLanguage.choose}
        onChoose={choose}
        options={[
          { value: '', label: unchosen },
          ...languages.map((value) => ({ value, label: languageName(value) })),
        ]}
        value={languageChoice.chosen() ?? ''}
      />
      <span className="max-w-[60ch] text-ink-2">{enLanguage.says}</span>
    </Choice>
  )
}

function LocaleChoice({ everyones }: { readonly everyones: string | null }) {
  const choose = (value: string) => {
    localeChoice.choose(value === '' ? null : value)
    drawAnew()
  }
  // In the language of the page, that of everyone may not be written.
  const held = everyones === null ? null : mannerIn(spoken, everyones)
  return (
    <Choice label={words.choose}>
      <Select
        isFilter={false}
        label={words.choose}
        onChoose={choose}
        options={[
          { value: '', label: held === null ? words.browser : words.everyone(localeName(held)) },
          ...mannersOf[spoken].map((value) => ({ value, label: localeName(value) })),
        ]}
        value={localeChoice.chosen() ?? ''}
      />
      <span className="text-ink-2">
        {words.example}: {format.day('2026-04-16')} · {format.money(1_234_567, 'EUR')} ·{' '}
        {format.decimal(1234.5)}
      </span>
    </Choice>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly children: ReactNode
}

/** Whoever hears it is told the label by the field itself. */
function Choice({ label, children }: ChoiceProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <span aria-hidden="true" className="w-36 max-md:w-full">
        {label}
      </span>
      {children}
    </div>
  )
}
