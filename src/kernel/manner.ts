/** How a locale writes days, amounts and numbers. */
import type { Day } from './day.ts'

/** Manners of English, since the texts are English: `en-DE` writes 1.000,50 and 16 Apr 2026. */
export const locales = [
  'en-GB',
  'en-US',
  'en-CA',
  'en-AU',
  'en-IN',
  'en-DE',
  'en-CH',
  'en-SE',
  'en-ZA',
] as const

export interface Manner {
  /** `16 Apr 2026` */
  readonly day: (day: Day) => string
  /** to at most so many digits after the point, with the true minus */
  readonly number: (value: number, digits?: number) => string
  /** a share of one, per cent */
  readonly percent: (share: number, digits?: number) => string
  /** `$250,000`; a bare number where the currency is not known, rather than a wrong one */
  readonly money: (value: number, currency: string | null, digits?: number) => string
}

const manners = new Map<string, Manner>()

/** The manner of a locale; each is made once, as it costs more than all that it writes on a page. */
export function mannerOf(locale: string): Manner {
  const known = manners.get(locale)
  if (known !== undefined) return known
  const made = makeManner(locale)
  manners.set(locale, made)
  return made
}

function makeManner(locale: string): Manner {
  // Days have no zone: they are read and written in the same one.
  const days = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const formats = new Map<string, Intl.NumberFormat>()
  const write = (value: number, digits: number, of: 'decimal' | 'percent' | (string & {})) => {
    const key = `${of} ${digits}`
    const format = formats.get(key) ?? new Intl.NumberFormat(locale, options(of, digits))
    formats.set(key, format)
    return withTrueMinus(format, value)
  }
  return {
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    number: (value, digits = 0) => write(value, digits, 'decimal'),
    percent: (share, digits = 0) => write(share, digits, 'percent'),
    money: (value, currency, digits = 0) => write(value, digits, isCurrency(currency) ? currency : 'decimal'),
  }
}

function options(of: string, digits: number): Intl.NumberFormatOptions {
  const fraction = { minimumFractionDigits: 0, maximumFractionDigits: digits }
  if (of === 'decimal' || of === 'percent') return { style: of, ...fraction }
  return { style: 'currency', currency: of, currencyDisplay: 'narrowSymbol', ...fraction }
}

/** In front of all, whatever the locale: `−$5`, and never a minus before what rounds to nothing. */
function withTrueMinus(format: Intl.NumberFormat, value: number): string {
  const text = format.format(Math.abs(value))
  return value < 0 && text !== format.format(0) ? `−${text}` : text
}

/** Whether it may name a currency: amounts of what does not are bare numbers. */
export function isCurrency(currency: string | null): currency is string {
  return currency !== null && /^[A-Z]{3}$/.test(currency)
}
