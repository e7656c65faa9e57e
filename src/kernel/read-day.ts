/** A day as people of a locale type it: `14.6.2027`, `6/14`, `Jun 14`, `tomorrow`, `+30`; what could mean two days is not read. */
import { addDays, addMonths, type Day, isDay } from './day.ts'

export type DayRead =
  | { readonly value: Day }
  /** each that it could mean; none: it is no day */
  | { readonly couldBe: readonly Day[] }

/** Which day is meant where no year is typed: the next such day from today on, or the last one up to today. */
export type Leaning = 'next' | 'last'

type Order = 'dmy' | 'mdy' | 'ymd'

interface Parts {
  /** absent: not typed */
  readonly y?: string | undefined
  readonly m: string
  readonly d: string
}

/**
 * ISO, and all that begins with a year of four digits, is read alike everywhere. Else numbers stand in the order of the
 * locale, and a year of two digits is one of 20xx.
 * @param today from which days without a year, and those that are counted, are found
 * @returns what it could mean where that is not one day, as `6.4.2027` of an American
 */
export function readDay(text: string, locale: string, today: Day, leans: Leaning = 'next'): DayRead {
  const plain = plainOf(text)
  const counted = dayCounted(plain, locale, today)
  if (counted !== null) return { value: counted }
  const daysIn = (order: Order) => [
    ...new Set(partsOf(plain, locale, order).flatMap((parts) => dayOf(parts, today, leans) ?? [])),
  ]
  const order = orderOf(locale)
  const days = daysIn(order)
  if (days.length === 1) return { value: days[0]! }
  // Who writes the month first among people who write the day first means one day, and is asked for it.
  return { couldBe: (days.length > 0 ? days : daysIn(order === 'dmy' ? 'mdy' : 'dmy')).toSorted() }
}

/** Without capitals and accents, the ends of `1st` and `2nd`, and the apostrophe of `’27`. */
function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/(?<=\d)(?:st|nd|rd|th)\b/g, '')
    .replaceAll(/(?<= )['’](?=\d\d(?!\d))/g, '20')
}

const sizes = { d: 1, w: 7, m: 1, y: 12 } as const

/** `today`, `tomorrow` and `yesterday`, also in the words of the locale; `+30`, `+2w`, `in 3 months`. */
function dayCounted(plain: string, locale: string, today: Day): Day | null {
  for (const days of [0, 1, -1])
    if (plain === wordOf(days, 'en') || plain === wordOf(days, locale)) return addDays(today, days)
  const pattern = /^(?:\+ ?(\d{1,4}) ?([dwmy])?|in (\d{1,4}) (day|week|month|year)s?)$/
  const [, added, short, within, long] = pattern.exec(plain) ?? []
  const count = added ?? within
  if (count === undefined) return null
  const unit = (short ?? long?.[0] ?? 'd') as keyof typeof sizes
  const move = unit === 'd' || unit === 'w' ? addDays : addMonths
  const day = move(today, Number(count) * sizes[unit])
  return isDay(day) ? day : null
}

function wordOf(days: number, locale: string): string {
  return plainOf(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'))
}

/** Each way in which the text names a day, whether there is such a day or not. */
function partsOf(plain: string, locale: string, order: Order): readonly Parts[] {
  if (!/^[\p{L}\d][\p{L}\d .,/-]*$/u.test(plain)) return []
  const tokens: readonly string[] = plain.match(/\d+|\p{L}+/gu) ?? []
  const names = tokens.filter((token) => !/\d/.test(token))
  if (tokens.length < 2 || tokens.length > 3 || names.length > 1) return []
  const [name] = names
  if (name === undefined) return partsInNumbers(tokens, ordersOf(plain, order))
  const at = tokens.indexOf(name)
  const [first, second] = tokens.toSpliced(at, 1) as [string, string?]
  return monthsNamed(name, locale).flatMap((m) => {
    if (second === undefined) return [{ m, d: first }]
    if (first.length === 4) return [{ y: first, m, d: second }]
    // Nobody writes the month last, but who writes the year first.
    if (at === 2) return []
    const parts = { y: second, m, d: first }
    return order === 'ymd' && at === 1 ? [parts, { y: first, m, d: second }] : [parts]
  })
}

/** Points stand between the numbers of those who write the day first, and of some others. */
function ordersOf(plain: string, order: Order): readonly Order[] {
  if (order === 'ymd') return ['ymd', 'dmy', 'mdy']
  return order === 'mdy' && plain.includes('.') ? ['mdy', 'dmy'] : [order]
}

function partsInNumbers(numbers: readonly string[], orders: readonly Order[]): readonly Parts[] {
  const withYear = numbers.length === 3
  const possible = withYear && numbers[0]!.length === 4 ? (['ymd'] as const) : orders
  return possible.map((order) => {
    const letters = [...(withYear ? order : order.replace('y', ''))]
    const of = (letter: string) => numbers[letters.indexOf(letter)]
    return { y: of('y'), m: of('m')!, d: of('d')! }
  })
}

function dayOf({ y, m, d }: Parts, today: Day, leans: Leaning): Day | null {
  if (m.length > 2 || d.length > 2) return null
  const inYear = (year: string) => {
    const day = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    return isDay(day) ? day : null
  }
  if (y !== undefined) return y.length === 2 || y.length === 4 ? inYear(y.padStart(4, '20')) : null
  const thisYear = Number(today.slice(0, 4))
  // Around 2100 leap years lie eight years apart.
  const years = Array.from({ length: 9 }, (_, at) => String(thisYear + (leans === 'next' ? at : -at)))
  const days = years.flatMap((year) => inYear(year.padStart(4, '0')) ?? [])
  return days.find((day) => (leans === 'next' ? day >= today : day <= today)) ?? null
}

const orders = new Map<string, Order>()

/** In which order a locale writes the numbers of a day. */
function orderOf(locale: string): Order {
  const known = orders.get(locale)
  if (known !== undefined) return known
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).formatToParts(0)
  const letters = parts.flatMap(({ type }) => (/^(?:year|month|day)$/.test(type) ? type[0] : [])).join('')
  const order = letters === 'mdy' || letters === 'ymd' ? letters : 'dmy'
  orders.set(locale, order)
  return order
}

const monthTexts = new Map<string, readonly (readonly string[])[]>()

/** Which months a name or its beginning stands for, as numbers. In every locale English is read too. */
function monthsNamed(name: string, locale: string): string[] {
  const texts = monthTexts.get(locale) ?? textsOfMonths(locale)
  monthTexts.set(locale, texts)
  const isMeant = (text: string) => text === name || (name.length >= 3 && text.startsWith(name))
  return texts.flatMap((ways, at) => (ways.some(isMeant) ? [String(at + 1)] : []))
}

function textsOfMonths(locale: string): string[][] {
  return Array.from({ length: 12 }, (_, at) =>
    [locale, 'en-GB'].flatMap((one) =>
      (['long', 'short'] as const).map((month) => {
        const format = new Intl.DateTimeFormat(one, { day: 'numeric', month, timeZone: 'UTC' })
        const parts = format.formatToParts(Date.UTC(2000, at, 14))
        return plainOf(parts.find(({ type }) => type === 'month')!.value).replaceAll('.', '')
      }),
    ),
  )
}
