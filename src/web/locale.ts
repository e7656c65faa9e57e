/** In which manner a person reads dates and numbers: one that was chosen in this browser, else that of the organization, else the browser's. */
import { mannerIn, mannersOf } from '#src/kernel/manner.ts'
import { spoken } from './language.ts'
import { readerChoice } from './reader-choice.ts'

export const localeChoice = readerChoice<string>('perennial.locale', (kept) => mannerIn(spoken, kept))

/** @param organization its slug; null: none is looked at */
export function readersLocale(organization: string | null): string {
  return localeChoice.of(organization) ?? ofBrowser()
}

/** That of the reader's country in the language of the page, so that words and dates agree: whoever reads German writes 1.234,5. */
function ofBrowser(): string {
  const own = navigator.language
  const ofCountry = mannerIn(spoken, `${spoken}-${new Intl.Locale(own).maximize().region ?? ''}`)
  // Of other countries English is known to the browser; of the German manners the figures of sentences are read in turn.
  return ofCountry ?? (spoken === 'en' && own.startsWith('en') ? own : mannersOf[spoken][0])
}
