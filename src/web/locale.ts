/** In which manner a person reads dates and numbers: one that was chosen in this browser, else that of the organization, else the browser's. */
import { mannerIn, mannersOf } from '#src/kernel/manner.ts'
import { spoken } from './language.ts'

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

/** The reader's own where it is of the language of the page, so that words and dates agree. */
function ofBrowser(): string {
  const own = navigator.language
  if (own.startsWith(spoken)) return own
  // The English of the same country, where there is one: whoever reads German writes 1.234,5.
  return mannerIn(spoken, `${spoken}-${new Intl.Locale(own).maximize().region ?? ''}`) ?? mannersOf[spoken][0]
}

function keptIn(where: string): string | null {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(where)
  return kept === null ? null : mannerIn(spoken, kept)
}

function keepIn(where: string, locale: string | null): void {
  if (locale === null) localStorage.removeItem(where)
  else localStorage.setItem(where, locale)
}
