/** Money, days and numbers as readers of the language of the messages expect them. */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { readersLocale } from './locale.ts'

const locale = readersLocale()

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const oneDigit = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const atMostOne = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
const finePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
const fullDay = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' })
const dayAndMonth = dateFormat({ day: 'numeric', month: 'short' })
const shortYear = dateFormat({ day: 'numeric', month: 'short', year: '2-digit' })
const month = dateFormat({ month: 'short' })
const longMonth = dateFormat({ month: 'long' })
const monthAndYear = dateFormat({ month: 'long', year: 'numeric' })
const dayAndTime = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const words = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // Days have no zone: they are read and written in the same one.
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
}

/** A date stays on one line. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

const atMidnight = (day: Day) => new Date(`${day}T00:00:00Z`)

export const format = {
  number: (value: number) => whole.format(value),
  /** at most one digit after the point */
  decimal: (value: number) => atMostOne.format(value),
  /** always one digit after the point */
  score: (value: number) => oneDigit.format(value),
  /** a share of one as whole per cent */
  percent: (share: number) => percent.format(share),
  finePercent: (share: number) => finePercent.format(share),
  /** `180M` */
  compact: (value: number) => amountFormat(null, shortStyle(value)).format(value),
  /** with its sign and the true minus */
  signed: (value: number, digits: 0 | 1 = 0) => {
    const text = (digits === 0 ? whole : oneDigit).format(Math.abs(value))
    return `${value < 0 ? '−' : '+'}${text}`
  },
  /** `$250,000` */
  money: (value: number, currency: string | null) => amountFormat(currency, 'full').format(value),
  /** `$412K`, for columns */
  shortMoney: (value: number, currency: string | null) =>
    amountFormat(currency, shortStyle(value)).format(value),
  /** `16 Apr 2026` */
  day: (day: Day) => unbroken(fullDay.format(atMidnight(day))),
  /** `16 Apr` within half a year of the day from which one looks, so that it can mean one day only; else `16 Apr 27` */
  shortDay: (day: Day, seenFrom: Day | null) => {
    const near = seenFrom !== null && Math.abs(daysBetween(seenFrom, day)) <= 180
    return unbroken((near ? dayAndMonth : shortYear).format(atMidnight(day)))
  },
  /** `Apr` of a month written `2026-04` */
  month: (yearAndMonth: string) => month.format(atMidnight(`${yearAndMonth}-01`)),
  /** `April` of 4 */
  monthName: (number: number) => longMonth.format(atMidnight(`2000-${String(number).padStart(2, '0')}-01`)),
  monthAndYear: (yearAndMonth: string) => monthAndYear.format(atMidnight(`${yearAndMonth}-01`)),
  /** the time of day of an instant, in the zone of the reader */
  time: (instant: number) =>
    new Date(instant).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }),
  /** `1.2 MB` */
  bytes: (bytes: number) => {
    const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
    return `${atMostOne.format(bytes / 1000 ** step)} ${['B', 'kB', 'MB', 'GB'][step]}`
  },
  /** `22 Nov, 11:05` of an instant, in the zone of the reader */
  instant: (instant: string) => unbroken(dayAndTime.format(new Date(instant))),
  list: (parts: readonly string[]) => words.format(parts),
  /** an address as the name in it: `sarah.chen@northbeam.io` is Sarah Chen */
  person: (address: string) =>
    (address.split('@')[0] ?? address)
      .split(/[._-]+/)
      .map((part) => part.charAt(0).toLocaleUpperCase(locale) + part.slice(1))
      .join(' '),
}

type Style = 'full' | 'thousands' | 'millions'

/** Two digits of a million matter, none of a thousand. */
function shortStyle(value: number): Style {
  if (Math.abs(value) < 1000) return 'full'
  return Math.abs(value) < 1_000_000 ? 'thousands' : 'millions'
}

const amountFormats = new Map<string, Intl.NumberFormat>()

function amountFormat(currency: string | null, style: Style): Intl.NumberFormat {
  const key = `${currency ?? ''} ${style}`
  const known = amountFormats.get(key)
  if (known !== undefined) return known
  // One writing of K and M for all: British English would write k and m.
  const made = new Intl.NumberFormat(style === 'full' ? locale : 'en-US', {
    ...(isCurrency(currency) ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
    ...(style === 'full' ? {} : { notation: 'compact' }),
    minimumFractionDigits: 0,
    maximumFractionDigits: style === 'millions' ? 2 : 0,
  })
  amountFormats.set(key, made)
  return made
}

/** Amounts without a known currency are written as bare numbers rather than in a wrong one. */
function isCurrency(currency: string | null): currency is string {
  return currency !== null && /^[A-Z]{3}$/.test(currency)
}
