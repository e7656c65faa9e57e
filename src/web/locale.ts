/** In which manner a person reads dates and numbers: one that was chosen in this browser, else that of the organization, else the browser's. */
import { locales } from '#src/kernel/manner.ts'

const place = 'perennial.locale'
/** What the organization last said, so that the first look is right before it says it again. */
const placeOf = (organization: string) => `${place}.${organization}`

export function chosenLocale(): string | null {
  return keptIn(place)
}

/** @param locale null: the organization's, or the browser's */
export function chooseLocale(locale: string | null): void {
  keepIn(place, locale)
}

export function keepOrganizationsLocale(organization: string, locale: string | null): void {
  keepIn(placeOf(organization), locale)
}

/** @param organization its slug; null: none is looked at */
export function readersLocale(organization: string | null): string {
  const ofOrganization = organization === null ? null : keptIn(placeOf(organization))
  return chosenLocale() ?? ofOrganization ?? ofBrowser()
}

/** The slug that comes first in every address; null: there is none. */
export function organizationInAddress(): string | null {
  // Formats are read by tests, too, where there is no address.
  const path = typeof location === 'undefined' ? '' : location.pathname
  return path.split('/')[1] || null
}

/** The reader's own English, so that words and dates agree. */
function ofBrowser(): string {
  return navigator.language.startsWith('en') ? navigator.language : 'en-GB'
}

function keptIn(where: string): string | null {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(where)
  return locales.find((one) => one === kept) ?? null
}

function keepIn(where: string, locale: string | null): void {
  if (locale === null) localStorage.removeItem(where)
  else localStorage.setItem(where, locale)
}
