/** How a locale writes days, amounts and numbers. */
import type { Day } from './day.ts'
import type { Language } from './languages.ts'

/** Manners of English, since what the engine writes is English: `en-DE` writes 1.000,50 and 16 Apr 2026. */
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

/** In which a page can be read, by the language of its words; the first one where nobody says which. */
export const mannersOf = {
  en: locales,
  de: ['de-DE', 'de-AT', 'de-CH'],
} as const satisfies Readonly<Record<Language, readonly string[]>>

/** The manner of the same country in a language: `de-CH` for `en-CH`; null: the language is not written there. */
export function mannerIn(language: Language, locale: string): string | null {
  return mannersOf[language].find((one) => one.slice(3) === locale.slice(3)) ?? null
}

export interface Manner {
  /** `16 Apr 2026` */
  readonly day: (day: Day) => string
  /** to at most so many digits after the point, with the true minus */
  readonly number: (value: number, digits?: number) => string
  /** a share of one, per cent */
  readonly percent: (share: number, digits?: number) => string
  /** `$250,000`, in German `250.000 $`; a bare number where the currency is not known, rather than a wrong one */
  readonly money: (value: number, currency: string | null, digits?: number) => string
  /** between thousands */
  readonly group: string
  /** before the decimals */
  readonly point: string
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
  const write = (value: number, digits: number, style: 'decimal' | 'percent') => {
    const key = `${style} ${digits}`
    const format = formats.get(key) ?? new Intl.NumberFormat(locale, options(style, digits))
    formats.set(key, format)
    return withTrueMinus(format, value)
  }
  return {
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    number: (value, digits = 0) => write(value, digits, 'decimal'),
    percent: (share, digits = 0) => write(share, digits, 'percent'),
    // Of Germany and others Intl writes English amounts with other separators than numbers.
    money: (value, currency, digits = 0) => withSign(locale, write(value, digits, 'decimal'), currency),
    ...marksOf(locale),
  }
}

function options(style: 'decimal' | 'percent', digits: number): Intl.NumberFormatOptions {
  return { style, minimumFractionDigits: 0, maximumFractionDigits: digits }
}

const signs = new Map<string, string>()

/** A figure with the sign of its currency, in front or behind as the locale has it; the minus is in front of all: `−$5`. */
export function withSign(locale: string, figure: string, currency: string | null): string {
  if (!isCurrency(currency)) return figure
  const sign = signOf(currency)
  if (isSignLast(locale)) return `${figure}\u00a0${sign.trim()}`
  return figure.startsWith('−') ? `−${sign}${figure.slice(1)}` : `${sign}${figure}`
}

/** As it stands in front of a figure: `$`, and with a space where it ends in a letter, `CHF 5`. */
export function signOf(currency: string): string {
  const known = signs.get(currency)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const sign = format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
  const spaced = /[\p{S}\p{Z}]$/u.test(sign) ? sign : `${sign}\u00a0`
  signs.set(currency, spaced)
  return spaced
}

/** Of the manners in which sentences of the engine are written, none has it there. */
const isSignLast = (locale: string) => locale === 'de-DE' || locale === 'de-AT'

function marksOf(locale: string): Pick<Manner, 'group' | 'point'> {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5)
  const markOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.value
  return { group: markOf('group') ?? ',', point: markOf('decimal') ?? '.' }
}

/** Never before what rounds to nothing. */
function withTrueMinus(format: Intl.NumberFormat, value: number): string {
  const text = format.format(Math.abs(value))
  return `${value < 0 && text !== format.format(0) ? '−' : ''}${text}`
}

/** Whether it may name a currency: amounts of what does not are bare numbers. */
export function isCurrency(currency: string | null): currency is string {
  return currency !== null && /^[A-Z]{3}$/.test(currency)
}
