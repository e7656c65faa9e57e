/** Sentences are written and kept in one manner, `8 January 2027` and `250,000 USD`, and read in that of their reader. */
import { currencySigns as signs, knownCurrencies } from './currency-signs.ts'
import { type Day, isDay } from './day.ts'
import { mannerOf, type Manner } from './manner.ts'
import { monthNames, shortMonth } from './month-names.ts'

type Turn = (text: string) => string
type Found = Readonly<Record<string, string | undefined>>

const escaped = (text: string) => text.replaceAll('$', String.raw`\$`)

/** What stands before and after a figure; else it belongs to an id, an address, a version or a date of another manner. */
const start = String.raw`(?<![\p{L}\p{N}\p{Sc}_.,:/#@&=-])`
const end = String.raw`(?![\p{L}\p{N}_@]|[.,:/]\d|-[\p{L}\p{N}])`
const number = String.raw`\d{1,3}(?:,\d{3})*(?:\.\d+)?`
const months = monthNames.flatMap((name, at) => [name, shortMonth(at + 1)]).join('|')
const sign = [...Object.keys(signs).map(escaped), String.raw`[A-Z]{3}(?=\u00a0)`].join('|')

const forms = {
  // What people wrote stands between these marks wherever a sentence repeats it.
  quoted: '“[^”]*(?:”|$)',
  day: String.raw`${start}(?<date>\d{1,2}) (?<month>${months}) (?<year>\d{4})${end}`,
  money: String.raw`(?<![\p{L}\p{N}\p{Sc}])(?<sign>${sign})\u00a0?(?<worth>${number})(?<short>[KM])?${end}`,
  figure: String.raw`${start}(?<value>${number}|\d+(?=%))(?:(?<percent>%)| (?<currency>[A-Z]{3})\b)?${end}`,
}
const anyForm = new RegExp(Object.values(forms).join('|'), 'gu')

/** The names of products end in decimals too: `Analytics 2.0`, `version 1.4`. */
const named = /(?:\p{Lu}\p{Ll}[\p{L}\p{N}]*|\bv(?:ersion)?|\brelease) $/u
const LONGEST_NAME = 40

/**
 * A sentence as a reader of the locale writes its days, amounts, numbers and shares; the rest of it stays.
 * It is to be turned once: what came out is no longer of the one manner.
 * @param keep what is done to a day so that it stays on one line
 */
export function inManner(text: string, locale: string, keep: Turn = (day) => day): string {
  // Most of what is shown says no figure at all.
  if (!/\d/.test(text)) return text
  const manner = mannerOf(locale)
  return text.replaceAll(anyForm, (written, ...rest) => {
    const found = rest.at(-1) as Found
    const at = rest.at(-3) as number
    if (isDecimalOfName(found, text, at)) return written
    return turned(written, found, manner, keep)
  })
}

/** Whether a text is figures alone, with no word beside them, so that it is in no language. */
export function isFigures(text: string): boolean {
  return !/\p{L}/u.test(text.replaceAll(anyForm, ''))
}

function turned(written: string, found: Found, manner: Manner, keep: Turn): string {
  if (found.month !== undefined) {
    const day = dayOf(found)
    return isDay(day) ? keep(manner.day(day)) : written
  }
  if (found.sign !== undefined) {
    // Thousands and millions are written in one way for all, as the columns of the browser do.
    return found.short ? written : moneyOf(found.worth!, signs[found.sign] ?? found.sign, manner)
  }
  const { value, percent, currency } = found
  if (value === undefined) return written
  if (percent !== undefined) return manner.percent(numberOf(value) / 100, digitsOf(value))
  if (currency === undefined) return manner.number(numberOf(value), digitsOf(value))
  // `52 MAU` and `3 CSM` are no amounts.
  return knownCurrencies().has(currency)
    ? moneyOf(value, currency, manner)
    : `${manner.number(numberOf(value), digitsOf(value))} ${currency}`
}

function isDecimalOfName({ value, percent, currency }: Found, text: string, at: number): boolean {
  if (value === undefined || !/^\d+\.\d+$/.test(value)) return false
  const isBare = percent === undefined && currency === undefined
  return isBare && named.test(text.slice(Math.max(0, at - LONGEST_NAME), at))
}

function dayOf({ date, month, year }: Found): Day {
  const at = monthNames.findIndex((name) => name.slice(0, 3) === month!.slice(0, 3)) + 1
  return `${year}-${String(at).padStart(2, '0')}-${date!.padStart(2, '0')}`
}

function moneyOf(written: string, currency: string, manner: Manner): string {
  return manner.money(numberOf(written), currency, digitsOf(written))
}

const numberOf = (written: string) => Number(written.replaceAll(',', ''))

const digitsOf = (written: string) => written.split('.')[1]?.length ?? 0
