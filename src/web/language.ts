/** In which language the web app speaks: one that was chosen in this browser, else that of the organization, else English. */
import { type Language, languages } from '#src/kernel/languages.ts'
import { organizationInAddress } from './organization-in-address.ts'
import { readerChoice } from './reader-choice.ts'

/** A choice holds from the next time that the page is loaded. */
export const languageChoice = readerChoice<Language>(
  'perennial.language',
  (kept) => languages.find((one) => one === kept) ?? null,
)

/** @param organization its slug; null: none is looked at */
export function readersLanguage(organization: string | null): Language {
  // What the engine finds is written in English: a page in two languages is for whoever asked for it.
  return languageChoice.of(organization) ?? 'en'
}

/** The language of the page: every text is in it from the first on, so that it never changes while the page lives. */
export const spoken: Language =
  typeof document === 'undefined' ? 'en' : readersLanguage(organizationInAddress())
