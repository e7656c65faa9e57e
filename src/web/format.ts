/** Money, days and numbers as readers of the language of the messages expect them. */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { inManner, isFigures } from '#src/kernel/in-manner.ts'
import { isCurrency, mannerOf, withSign } from '#src/kernel/manner.ts'
import { sureness } from '#src/kernel/sureness.ts'
import { readersLocale } from './locale.ts'
import { names } from './names.ts'
import { organizationInAddress } from './organization-in-address.ts'

let locale = readersLocale(organizationInAddress())
let formats = makeFormats(locale)

function makeFormats(of: string) {
  return {
    manner: mannerOf(of),
    oneDigit: new Intl.NumberFormat(of, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    oneDigitPercent: new Intl.NumberFormat(of, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
    dayAndMonth: dateFormat(of, { day: 'numeric', month: 'short' }),
    dayMonthAndYear: dateFormat(of, { day: 'numeric', month: 'short', year: '2-digit' }),
    shortWeekday: dateFormat(of, { weekday: 'short' }),
    weekday: dateFormat(of, { weekday: 'long' }),
    dayInFull: dateFormat(of, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: dateFormat(of, { month: 'short' }),
    longMonth: dateFormat(of, { month: 'long' }),
    monthAndYear: dateFormat(of, { month: 'long', year: 'numeric' }),
    dayAndTime: new Intl.DateTimeFormat(of, {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
    words: new Intl.ListFormat(of, { style: 'long', type: 'conjunction' }),
  }
}

function dateFormat(of: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // Days have no zone: they are read and written in the same one.
  return new Intl.DateTimeFormat(of, { ...options, timeZone: 'UTC' })
}

const listeners = new Set<() => void>()

/** The locale in which everything is written; what is drawn in another one is to be drawn anew. */
export const writtenIn = {
  current: () => locale,
  change: (wanted: string) => {
    if (wanted === locale) return
    locale = wanted
    formats = makeFormats(wanted)
    for (const listener of listeners) listener()
  },
  listen: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
} as const

/** A date stays on one line. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

/** The apostrophe tells the year from a day: `Jun 14, 27` would read as two of them. */
function withShortYear(at: Date): string {
  const parts = formats.dayMonthAndYear.formatToParts(at)
  return parts.map(({ type, value }) => (type === 'year' ? `’${value}` : value)).join('')
}

const atMidnight = (day: Day) => new Date(`${day}T00:00:00Z`)

/**
 * A text that the server wrote, in the manner of the reader. Never of what people typed, and only once.
 * On a German page its sentences are English with the figures of English, `$250,000` and `8 Jan 2027`, as `$250.000`
 * would be read as 250 dollars there; figures that stand alone are those of the page, `250.000 $`.
 */
export function told(text: string): string {
  const isEnglish = locale.startsWith('de') && !isFigures(text)
  return inManner(names.inText(text), isEnglish ? 'en-GB' : locale, unbroken)
}

export const format = {
  number: (value: number) => formats.manner.number(value),
  /** at most one digit after the point */
  decimal: (value: number) => formats.manner.number(value, 1),
  /** always one digit after the point */
  score: (value: number) => formats.oneDigit.format(value),
  /** a share of one as whole per cent */
  percent: (share: number) => formats.manner.percent(share),
  /** a confidence: 100% only where it is certain */
  sure: (confidence: number) => formats.manner.percent(sureness(confidence)),
  /** always one digit after the point */
  scorePercent: (share: number) => formats.oneDigitPercent.format(share).replace('-', '−'),
  finePercent: (share: number) => formats.manner.percent(share, 1),
  /** with its sign and the true minus */
  signed: (value: number, digits: 0 | 1 = 0) => {
    const text =
      digits === 0 ? formats.manner.number(Math.abs(value)) : formats.oneDigit.format(Math.abs(value))
    return `${value < 0 ? '−' : '+'}${text}`
  },
  /** `$250,000` */
  money: (value: number, currency: string | null) =>
    isNoAmount(value, currency) ? '–' : formats.manner.money(value, currency),
  /** `$412K`, for columns and what is told in passing */
  shortMoney: (value: number, currency: string | null) =>
    isNoAmount(value, currency) ? '–' : shortText(value, currency),
  /** `16 Apr 2026` */
  day: (day: Day) => unbroken(formats.manner.day(day)),
  /** `16 Apr` within half a year of the day from which one looks, so that it can mean one day only; else `16 Apr ’27` */
  shortDay: (day: Day, seenFrom: Day | null) => {
    const near = seenFrom !== null && Math.abs(daysBetween(seenFrom, day)) <= 180
    return unbroken(near ? formats.dayAndMonth.format(atMidnight(day)) : withShortYear(atMidnight(day)))
  },
  /** `Mon`, above the days of a calendar */
  shortWeekday: (day: Day) => formats.shortWeekday.format(atMidnight(day)),
  weekday: (day: Day) => formats.weekday.format(atMidnight(day)),
  /** `Thursday 16 April 2026` */
  dayInFull: (day: Day) => formats.dayInFull.format(atMidnight(day)),
  /** `Apr` of a month written `2026-04` */
  month: (yearAndMonth: string) => formats.month.format(atMidnight(`${yearAndMonth}-01`)),
  /** `April` of 4 */
  monthName: (number: number) =>
    formats.longMonth.format(atMidnight(`2000-${String(number).padStart(2, '0')}-01`)),
  monthAndYear: (yearAndMonth: string) => formats.monthAndYear.format(atMidnight(`${yearAndMonth}-01`)),
  /** the time of day of an instant, in the zone of the reader */
  time: (instant: number) =>
    new Date(instant).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }),
  /** `1.2 MB` */
  bytes: (bytes: number) => {
    const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
    return `${formats.manner.number(bytes / 1000 ** step, 1)} ${['B', 'kB', 'MB', 'GB'][step]}`
  },
  /** `22 Nov, 11:05` of an instant, in the zone of the reader */
  instant: (instant: string) => unbroken(formats.dayAndTime.format(new Date(instant))),
  list: (parts: readonly string[]) => formats.words.format(parts),
  /** what somebody of our own side is called */
  person: (address: string) => names.of(address),
}

/** A sum of amounts that are all not known: nothing, in no currency. Missing is not zero. */
function isNoAmount(value: number, currency: string | null): boolean {
  return value === 0 && currency === null
}

type Style = 'full' | 'thousands' | 'millions'

/** Two digits of a million matter, none of a thousand. */
function shortStyle(value: number): Style {
  if (Math.abs(value) < 1000) return 'full'
  return Math.abs(value) < 1_000_000 ? 'thousands' : 'millions'
}

const shortFormats = new Map<string, Intl.NumberFormat>()

function shortText(value: number, currency: string | null): string {
  const style = shortStyle(value)
  if (style === 'full') return formats.manner.money(value, currency)
  if (locale.startsWith('de')) return germanShort(value, currency)
  const key = `${currency ?? ''} ${style}`
  const format = shortFormats.get(key) ?? shortFormat(currency, style)
  shortFormats.set(key, format)
  return format.format(value)
}

/** `412 Tsd. €`, `1,77 Mio. €`: Intl shortens no thousands in German. */
function germanShort(value: number, currency: string | null): string {
  const isMillions = Math.round(Math.abs(value) / 1e3) >= 1000
  const figure = formats.manner.number(value / (isMillions ? 1e6 : 1e3), isMillions ? 2 : 0)
  return withSign(locale, `${figure}\u00a0${isMillions ? 'Mio.' : 'Tsd.'}`, currency)
}

function shortFormat(currency: string | null, style: Style): Intl.NumberFormat {
  // One writing of K and M for all: British English would write k and m.
  return new Intl.NumberFormat('en-US', {
    ...(isCurrency(currency) ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: style === 'millions' ? 2 : 0,
  })
}
