/** The use of one account as series ready for arithmetic: totals a day, and who used what when. */

export type Grain = 'day' | 'week' | 'month'

/** One row of usage: what one user did with one feature in one period. */
export interface UsageEntry {
  /** first day of the period, as a day number */
  readonly on: number
  readonly grain: Grain
  readonly source: string
  readonly user: string | null
  readonly product: string | null
  readonly feature: string | null
  readonly service: boolean
  readonly events: number
  readonly minutes: number | null
  /** people, where the sender gives a number instead of ids */
  readonly activeUsers: number | null
}

/** People only: what services do is left out of every figure. */
export interface UsageSeries {
  /** first and last day that the series covers, as day numbers; a day without rows inside is 0 */
  readonly from: number
  readonly to: number
  /** the coarsest grain that occurs: finer figures than this cannot be had */
  readonly grain: Grain
  /** the sources that brought it */
  readonly sources: readonly string[]
  /** day numbers of the first and the last day with any row of a person, ever, by the day of the dossier */
  readonly firstOn: number
  readonly lastOn: number
  /** by day from `from`; a week's or month's figure stands evenly on its days */
  readonly events: Float64Array
  /** null when no minutes were ever given */
  readonly minutes: Float64Array | null
  /** distinct people by day; null when neither ids nor numbers were given */
  readonly people: Float64Array | null
  /** whether users are named, so that they can be counted over several days */
  readonly named: boolean
  /** whether rows name the product */
  readonly byProduct: boolean
  readonly entries: readonly UsageEntry[]
}

const DAYS: Readonly<Record<Grain, number>> = { day: 1, week: 7, month: 30 }

/** Days that a row of this grain covers; a month counts as 30. */
export function daysOf(grain: Grain): number {
  return DAYS[grain]
}

/**
 * Builds the series of one account.
 * @param entries in any order; rows outside of `from`…`to` are left out
 * @param everFrom first day with a row, of all times known by the day
 */
export function usageSeries(
  entries: readonly UsageEntry[],
  from: number,
  to: number,
  everFrom: number,
): UsageSeries | null {
  const human = entries.filter((entry) => !entry.service && entry.on >= from && entry.on <= to)
  human.sort((a, b) => a.on - b.on)
  if (human.length === 0 && everFrom > to) return null
  const length = to - from + 1
  const events = new Float64Array(length)
  const minutes = human.some((entry) => entry.minutes !== null) ? new Float64Array(length) : null
  const named = human.some((entry) => entry.user !== null)
  const counted = named || human.some((entry) => entry.activeUsers !== null)
  let lastOn = everFrom
  for (const entry of human) {
    const days = DAYS[entry.grain]
    const last = Math.min(entry.on + days - 1, to)
    for (let day = entry.on; day <= last; day++) {
      events[day - from]! += entry.events / days
      if (minutes && entry.minutes !== null) minutes[day - from]! += entry.minutes / days
    }
    lastOn = Math.max(lastOn, last)
  }
  return {
    from,
    to,
    grain: coarsest(human),
    sources: [...new Set(human.map((entry) => entry.source))].toSorted(),
    firstOn: everFrom,
    lastOn,
    events,
    minutes,
    people: counted ? peopleByDay(human, from, length) : null,
    named,
    byProduct: human.some((entry) => entry.product !== null),
    entries: human,
  }
}

function coarsest(entries: readonly UsageEntry[]): Grain {
  if (entries.some((entry) => entry.grain === 'month')) return 'month'
  return entries.some((entry) => entry.grain === 'week') ? 'week' : 'day'
}

function peopleByDay(entries: readonly UsageEntry[], from: number, length: number): Float64Array {
  const people = new Float64Array(length)
  let at = 0
  while (at < entries.length) {
    const on = entries[at]!.on
    const users = new Set<string>()
    let given = 0
    let days = 1
    for (; at < entries.length && entries[at]!.on === on; at++) {
      const entry = entries[at]!
      if (entry.user !== null) users.add(entry.user)
      if (entry.activeUsers !== null) given = Math.max(given, entry.activeUsers)
      days = Math.max(days, DAYS[entry.grain])
    }
    const count = Math.max(users.size, given)
    for (let day = on; day < on + days && day - from < length; day++) people[day - from] = count
  }
  return people
}

/** The entries of the `days` days that end with `to` (a day number, included); a product narrows them. */
export function entriesWithin(
  series: UsageSeries,
  to: number,
  days: number,
  product: string | null = null,
): UsageEntry[] {
  return series.entries.filter(
    (entry) => entry.on > to - days && entry.on <= to && (product === null || entry.product === product),
  )
}

/** Distinct people in the `days` days that end with `to`; null when the rows do not name users. */
export function distinctPeople(
  series: UsageSeries,
  to: number,
  days: number,
  product: string | null = null,
): number | null {
  if (!series.named) return null
  const people = new Set<string>()
  for (const entry of entriesWithin(series, to, days, product))
    if (entry.user !== null) people.add(entry.user)
  return people.size
}

/** Sum of a daily series over the `days` days that end with `to`. */
export function sumWithin(series: UsageSeries, values: Float64Array, to: number, days: number): number {
  let sum = 0
  const first = Math.max(0, to - days + 1 - series.from)
  const last = Math.min(values.length - 1, to - series.from)
  for (let at = first; at <= last; at++) sum += values[at]!
  return sum
}
