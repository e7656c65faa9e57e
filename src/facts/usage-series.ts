/** The use of one account as series ready for arithmetic: totals a day, and who used what when. */
import { type Grain, isUse, type UsageEntry } from './usage-entry.ts'
import { leadOf } from './usage-lead.ts'
import { lastToldOf, partOf, type UsagePart } from './usage-period.ts'
import { withoutTwins } from './usage-twins.ts'

/** The rows as columns, in the order of their last day; names stand as numbers, so that people are counted without sets. */
export interface UsageRows {
  readonly length: number
  /** first and last day that the row tells of, as day numbers; the last one is at most the end of the series */
  readonly on: Int32Array
  readonly through: Int32Array
  /** days that it tells of altogether: those of its period, or as many as were over when it was learned */
  readonly days: Int32Array
  /** the place in `users`, `products`, `features`; −1 when not named */
  readonly user: Int32Array
  readonly product: Int32Array
  readonly feature: Int32Array
  readonly events: Float64Array
  /** null when no row gives any */
  readonly minutes: Float64Array | null
  /** −1 when not given */
  readonly activeUsers: Int32Array
  readonly users: readonly string[]
  readonly products: readonly string[]
  readonly features: readonly string[]
}

/** People only, and only what they did: services and rows of zero are left out of every figure. */
export interface UsageSeries {
  /** first and last day that the series covers, as day numbers; a day without rows inside is 0 */
  readonly from: number
  readonly to: number
  /** the coarsest grain that occurs: finer figures than this cannot be had */
  readonly grain: Grain
  /** the sources that brought it, and by source the last day with use, in the same order */
  readonly sources: readonly string[]
  readonly sourceLastOn: readonly number[]
  /** by source, in the same order, what it has told in part only at its end; null where it told all whole */
  readonly sourceParts: readonly (UsagePart | null)[]
  /** day numbers of the first day with any row, ever, and of the last day with use, by the day of the dossier */
  readonly firstOn: number
  readonly lastOn: number
  /** the last day that the rows themselves tell whole, as a day number: the eve of a last week or month that was not over when it was learned */
  readonly wholeThrough: number
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
  readonly rows: UsageRows
  /** of the rows alone that come sooner than others beside them and bring most of the use; null where there are none */
  readonly lead: UsageSeries | null
}

/**
 * Builds the series of one account.
 * @param entries in any order; rows outside of `from`…`to` are left out
 * @param everFrom first day with a row, of all times known by the day
 * @param userOf the one name of a user whom rows call by several
 */
export function usageSeries(
  entries: readonly UsageEntry[],
  from: number,
  to: number,
  everFrom: number,
  userOf: (name: string) => string = (name) => name,
): UsageSeries | null {
  const within = { from, to, userOf }
  const told = withoutTwins(entries.filter((entry) => entry.on >= from && entry.on <= to))
  const lead = leadOf(told)
  const alone =
    lead === null ? null : seriesOf(lead.entries, within, Math.max(everFrom, lead.from ?? everFrom))
  const all = seriesOf(told, within, everFrom)
  return all && { ...all, lead: alone }
}

interface Within {
  readonly from: number
  readonly to: number
  userOf(name: string): string
}

function seriesOf(
  told: readonly UsageEntry[],
  { from, to, userOf }: Within,
  everFrom: number,
): UsageSeries | null {
  const used = inOrder(told.filter(isUse))
  if (used.length === 0 && everFrom > to) return null
  const rows = rowsOf(used, to, userOf)
  const length = to - from + 1
  const counted = rows.users.length > 0 || rows.activeUsers.some((people) => people >= 0)
  return {
    from,
    to,
    grain: coarsest(used),
    ...sourcesOf(used, rows, told),
    firstOn: everFrom,
    lastOn: rows.length === 0 ? everFrom : rows.through[rows.length - 1]!,
    wholeThrough: Math.min(to, (partOf(told)?.first ?? Infinity) - 1),
    events: byDay(rows, rows.events, from, length),
    minutes: rows.minutes === null ? null : byDay(rows, rows.minutes, from, length),
    people: counted ? peopleByDay(rows, from, length) : null,
    named: rows.users.length > 0,
    byProduct: rows.products.length > 0,
    rows,
    lead: null,
  }
}

function coarsest(entries: readonly UsageEntry[]): Grain {
  if (entries.some((entry) => entry.grain === 'month')) return 'month'
  return entries.some((entry) => entry.grain === 'week') ? 'week' : 'day'
}

/** Entries in the order of their last day; they mostly come so, and then nothing is moved. */
function inOrder(entries: readonly UsageEntry[]): readonly UsageEntry[] {
  let last = -Infinity
  for (const entry of entries) {
    const through = lastToldOf(entry)
    if (through < last) return entries.toSorted((a, b) => lastToldOf(a) - lastToldOf(b))
    last = through
  }
  return entries
}

function sourcesOf(
  entries: readonly UsageEntry[],
  { through }: UsageRows,
  told: readonly UsageEntry[],
): Pick<UsageSeries, 'sources' | 'sourceLastOn' | 'sourceParts'> {
  const lastOn = new Map<string, number>()
  for (let at = entries.length - 1; at >= 0; at--) {
    const { source } = entries[at]!
    if (!lastOn.has(source)) lastOn.set(source, through[at]!)
  }
  const sources = [...lastOn.keys()].toSorted()
  return {
    sources,
    sourceLastOn: sources.map((source) => lastOn.get(source)!),
    sourceParts: sources.map((source) => partOf(told.filter((entry) => entry.source === source))),
  }
}

/** @param entries in the order of their last day */
function rowsOf(entries: readonly UsageEntry[], to: number, userOf: (name: string) => string): UsageRows {
  const length = entries.length
  const column = (): Int32Array => new Int32Array(length)
  const hasMinutes = entries.some((entry) => entry.minutes !== null)
  const [users, products, features] = [numbering(userOf), numbering(), numbering()]
  const rows = {
    length,
    on: column(),
    through: column(),
    days: column(),
    user: column(),
    product: column(),
    feature: column(),
    events: new Float64Array(length),
    minutes: hasMinutes ? new Float64Array(length) : null,
    activeUsers: column(),
  }
  for (let at = 0; at < length; at++) {
    const entry = entries[at]!
    const last = lastToldOf(entry)
    rows.on[at] = entry.on
    rows.through[at] = Math.min(last, to)
    rows.days[at] = last - entry.on + 1
    rows.user[at] = users.numberOf(entry.user)
    rows.product[at] = products.numberOf(entry.product)
    rows.feature[at] = features.numberOf(entry.feature)
    rows.events[at] = entry.events
    if (rows.minutes) rows.minutes[at] = entry.minutes ?? 0
    rows.activeUsers[at] = entry.activeUsers ?? -1
  }
  return { ...rows, users: users.names, products: products.names, features: features.names }
}

interface Numbering {
  readonly names: string[]
  numberOf(name: string | null): number
}

/** @param called names that are called the same get the same number */
function numbering(called: (name: string) => string = (name) => name): Numbering {
  const numbers = new Map<string, number>()
  const names: string[] = []
  // Rows of one product or user often follow each other, and a comparison costs less than a look-up.
  let lastName: string | null = null
  let lastNumber = -1
  const known = (name: string): number => {
    const number = numbers.get(name)
    if (number !== undefined) return number
    const own = called(name)
    const given = numbers.get(own) ?? names.push(own) - 1
    numbers.set(own, given)
    numbers.set(name, given)
    return given
  }
  return {
    names,
    numberOf(name) {
      if (name === lastName) return lastNumber
      lastName = name
      lastNumber = name === null ? -1 : known(name)
      return lastNumber
    },
  }
}

function byDay(rows: UsageRows, values: Float64Array, from: number, length: number): Float64Array {
  const sums = new Float64Array(length)
  for (let at = 0; at < rows.length; at++) {
    const first = rows.on[at]! - from
    const value = values[at]! / rows.days[at]!
    const last = rows.through[at]! - from
    for (let day = first; day <= last; day++) sums[day]! += value
  }
  return sums
}

/** A day's people: the named ones that are seen on it, or the largest number given, whichever is more. */
function peopleByDay(rows: UsageRows, from: number, length: number): Float64Array {
  const named = new Float64Array(length)
  const given = new Float64Array(length)
  // By user the last day on which it was counted: rows come in the order of their days, so none counts twice.
  const countedThrough = new Int32Array(rows.users.length).fill(from - 1)
  for (let at = 0; at < rows.length; at++) {
    const user = rows.user[at]!
    const through = rows.through[at]!
    if (user >= 0) {
      const first = Math.max(rows.on[at]!, countedThrough[user]! + 1)
      for (let day = first; day <= through; day++) named[day - from]!++
      countedThrough[user] = Math.max(countedThrough[user]!, through)
    }
    const people = rows.activeUsers[at]!
    if (people < 0) continue
    for (let day = rows.on[at]!; day <= through; day++)
      given[day - from] = Math.max(given[day - from]!, people)
  }
  return named.map((count, day) => Math.max(count, given[day]!))
}

/** Sum of a daily series over the `days` days that end with `to`. */
export function sumWithin(series: UsageSeries, values: Float64Array, to: number, days: number): number {
  let sum = 0
  const first = Math.max(0, to - days + 1 - series.from)
  const last = Math.min(values.length - 1, to - series.from)
  for (let at = first; at <= last; at++) sum += values[at]!
  return sum
}
