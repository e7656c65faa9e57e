/** In which manner a person reads dates and numbers: the browser's, or one that was chosen, kept in this browser. */
import { locales } from '#src/kernel/manner.ts'

const place = 'perennial.locale'

export function chosenLocale(): string | null {
  // Formats are read by tests, too, where no browser keeps anything.
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(place)
  return locales.find((one) => one === kept) ?? null
}

/** @param locale null: the browser's. The page is to be loaded anew, as all formats are made once. */
export function chooseLocale(locale: string | null): void {
  if (locale === null) localStorage.removeItem(place)
  else localStorage.setItem(place, locale)
}

/** The reader's own English, so that words and dates agree. */
export function readersLocale(): string {
  return chosenLocale() ?? (navigator.language.startsWith('en') ? navigator.language : 'en-GB')
}
