/** A manner of dates and numbers by the country whose it is. */
import { spoken } from '../../language.ts'

const regions = new Intl.DisplayNames([spoken], { type: 'region' })

export function localeName(locale: string): string {
  return regions.of(locale.slice(3)) ?? locale
}
