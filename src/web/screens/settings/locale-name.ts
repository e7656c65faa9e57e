/** A manner of dates and numbers by the country whose it is. */
const regions = new Intl.DisplayNames(['en'], { type: 'region' })

export function localeName(locale: string): string {
  return regions.of(locale.slice(3)) ?? locale
}
