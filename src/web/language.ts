/** In which language the web app speaks: one that was chosen in this browser, else that of the organization, else English. */
import { type Language, languages } from '#src/kernel/languages.ts'
import { organizationInAddress } from './organization-in-address.ts'

const place = 'perennial.language'
/** What the organization last said, so that the first look is right before it says it again. */
const placeOf = (organization: string) => `${place}.${organization}`

export function chosenLanguage(): Language | null {
  return keptIn(place)
}

/** It holds from the next time that the page is loaded. @param language null: the organization's, or English */
export function chooseLanguage(language: Language | null): void {
  keepIn(place, language)
}

export function keepOrganizationsLanguage(organization: string, language: Language | null): void {
  keepIn(placeOf(organization), language)
}

/** @param organization its slug; null: none is looked at */
export function readersLanguage(organization: string | null): Language {
  // What the engine finds is written in English: a page in two languages is for whoever asked for it.
  return chosenLanguage() ?? (organization === null ? null : keptIn(placeOf(organization))) ?? 'en'
}

/** The language of the page: every text is in it from the first on, so that it never changes while the page lives. */
export const spoken: Language =
  typeof document === 'undefined' ? 'en' : readersLanguage(organizationInAddress())

function keptIn(where: string): Language | null {
  // Words are read by tests, too, where nothing is kept.
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(where)
  return languages.find((one) => one === kept) ?? null
}

function keepIn(where: string, language: Language | null): void {
  if (language === null) localStorage.removeItem(where)
  else localStorage.setItem(where, language)
}
