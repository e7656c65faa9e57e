/** The usage rules of the handbook's section 6, computed crudely over a sample, to judge what the generator made. */
import { dayFromNumber, dayNumber } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Sample } from '#src/sample/generate-sample.ts'
import type { Cell } from '#src/sample/sample-file.ts'

export type Row = Record<string, Cell>

/** The rows of one file by column name. */
export function rowsOf(sample: Sample, name: string): Row[] {
  const file = sample.files.find((one) => one.name === name)
  if (!file) throw new Error(`the sample has no file ${name}`)
  return file.rows.map((row) =>
    Object.fromEntries(file.columns.map((column, at) => [column, row[at] ?? null])),
  )
}

/** Use by people of one account, by day of the history. */
export interface Series {
  readonly events: Float64Array
  /** who used the product with the seats */
  readonly users: Set<string>[]
  readonly featureEvents: Map<string, Float64Array>
  readonly first: number
  readonly last: number
}

export interface Rules {
  readonly accounts: string[]
  readonly days: number
  readonly name: (day: number) => Day
  readonly series: Map<string, Series>
  seatsOn(account: string, day: number): number | null
  tenureOn(account: string, day: number): number
}

export function readUsage(sample: Sample): Rules {
  const start = dayNumber(sample.truth.startOn)
  const days = dayNumber(sample.truth.endOn) - start + 1
  const contracts = rowsOf(sample, 'subscriptions').filter((row) => String(row['id']).endsWith('-1'))
  const product = new Map(contracts.map((row) => [String(row['account_id']), String(row['product_id'])]))
  const series = new Map<string, Series>()
  for (const row of rowsOf(sample, 'usage')) {
    if (row['actor'] !== 'human') continue
    const account = String(row['account_id'])
    const day = dayNumber(String(row['on'])) - start
    const one = series.get(account) ?? emptySeries(days, day)
    series.set(account, { ...one, first: Math.min(one.first, day), last: Math.max(one.last, day) })
    one.events[day]! += Number(row['events'])
    if (row['product_id'] === product.get(account)) one.users[day]!.add(String(row['user_id']))
    const feature = String(row['feature'])
    const events = one.featureEvents.get(feature) ?? new Float64Array(days)
    events[day]! += Number(row['events'])
    one.featureEvents.set(feature, events)
  }
  const own = (account: string) => contracts.filter((row) => row['account_id'] === account)
  return {
    accounts: rowsOf(sample, 'accounts').map((row) => String(row['id'])),
    days,
    name: (day) => dayFromNumber(start + day),
    series,
    seatsOn: (account, day) => {
      const on = dayFromNumber(start + day)
      const known = own(account).filter((row) => String(row['effective_on'] ?? row['start_on']) <= on)
      return known.length === 0 ? null : Number(known.at(-1)!['seats'])
    },
    tenureOn: (account, day) => start + day - dayNumber(String(own(account)[0]!['start_on'])),
  }
}

function emptySeries(days: number, day: number): Series {
  return {
    events: new Float64Array(days),
    users: Array.from({ length: days }, () => new Set<string>()),
    featureEvents: new Map(),
    first: day,
    last: day,
  }
}

/** Sums of seven days, week 0 ends with the day. */
function weeks(events: Float64Array, day: number, first: number): number[] {
  const sums: number[] = []
  for (let end = day; end - 6 >= first && sums.length < 16; end -= 7) {
    let sum = 0
    for (let at = end - 6; at <= end; at++) sum += events[at]!
    sums.push(sum)
  }
  return sums
}

interface Change {
  readonly recent: number
  readonly usual: number
  readonly spread: number
}

function changeOver(sums: readonly number[], recentWeeks: number): Change | null {
  const before = sums.slice(recentWeeks, recentWeeks + 12)
  if (before.length < 8) return null
  const usual = median(before)
  if (usual < 10) return null
  const mad = median(before.map((sum) => Math.abs(sum - usual)))
  return { recent: mean(sums.slice(0, recentWeeks)), usual, spread: Math.max(1.4826 * mad, Math.sqrt(usual)) }
}

/** The first day of each stretch on which "usage drop" holds at two evaluations seven days apart, by account. */
export function usageDrops(rules: Rules, normalised = true): Map<string, Day[]> {
  const holds = new Map(rules.accounts.map((account) => [account, new Set<number>()]))
  for (let day = 0; day < rules.days; day++) {
    const changes = [...rules.series].flatMap(([account, series]) => {
      if (day > series.last) return []
      const sums = weeks(series.events, day, series.first)
      const four = changeOver(sums, 4)
      const two = changeOver(sums, 2)
      return four && two ? [{ account, four, two }] : []
    })
    const wide = normalised && changes.length >= 20
    const four = wide ? median(changes.map((one) => one.four.recent / one.four.usual)) : 1
    const two = wide ? median(changes.map((one) => one.two.recent / one.two.usual)) : 1
    for (const one of changes) {
      if (fell(one.four, four, 0.7, 4) || fell(one.two, two, 0.5, 2)) holds.get(one.account)!.add(day)
    }
  }
  return new Map(
    [...holds].map(([account, on]) => [account, beginnings(rules, (day) => on.has(day) && on.has(day - 7))]),
  )
}

function fell(
  { recent, usual, spread }: Change,
  portfolio: number,
  share: number,
  weekCount: number,
): boolean {
  const value = recent / portfolio
  return value <= share * usual && value < usual - (1.5 * spread) / Math.sqrt(weekCount)
}

/** Distinct people of the 28 days that end with each day. */
function activeUsers(series: Series): number[] {
  const seen = new Map<string, number>()
  return series.users.map((users, day) => {
    for (const user of users) seen.set(user, (seen.get(user) ?? 0) + 1)
    for (const user of series.users[day - 28] ?? []) {
      if (seen.get(user) === 1) seen.delete(user)
      else seen.set(user, seen.get(user)! - 1)
    }
    return seen.size
  })
}

/** Distinct people of 28 days by seats, for each day; null without a full 28 days of usage. */
export function utilisation(rules: Rules, account: string): (number | null)[] {
  const series = rules.series.get(account)
  if (!series) return Array.from({ length: rules.days }, () => null)
  return activeUsers(series).map((active, day) => {
    const seats = rules.seatsOn(account, day)
    return seats && day - 27 >= series.first && day <= series.last ? active / seats : null
  })
}

/** The first day of each stretch on which utilisation has been low, or high, for `forDays` days. */
export function utilisationFires(
  rules: Rules,
  account: string,
  kind: 'low' | 'high',
  forDays: number,
): Day[] {
  const readings = utilisation(rules, account).map((share, day) => {
    if (share === null) return false
    return kind === 'high' ? share >= 0.9 : share < 0.5 && rules.tenureOn(account, day) >= 90
  })
  return beginnings(rules, (day) => {
    if (day + 1 < forDays) return false
    for (let at = day - forDays + 1; at <= day; at++) if (!readings[at]) return false
    return true
  })
}

/** Days on which one of the top five features has been used weekly for eight weeks and then not for 21 days. */
export function abandonedFeatures(rules: Rules, account: string): Day[] {
  const series = rules.series.get(account)
  if (!series) return []
  const found: Day[] = []
  for (const [feature, events] of series.featureEvents) {
    const gone = beginnings(rules, (day) => {
      const weekly = day - 21 - 55 >= series.first && day <= series.last
      if (!weekly || sum(events, day - 20, day) > 0) return false
      for (let week = 0; week < 8; week++) {
        if (sum(events, day - 27 - week * 7, day - 21 - week * 7) === 0) return false
      }
      const rank = [...series.featureEvents.values()].filter(
        (other) => sum(other, day - 76, day - 21) > sum(events, day - 76, day - 21),
      )
      return rank.length < 5
    })
    found.push(...gone.map((day) => `${day} ${feature}`))
  }
  return found
}

function beginnings(rules: Rules, holds: (day: number) => boolean): Day[] {
  const days: Day[] = []
  for (let day = 0, before = false; day < rules.days; day++) {
    const now = holds(day)
    if (now && !before) days.push(rules.name(day))
    before = now
  }
  return days
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0
  for (let at = Math.max(0, from); at <= to; at++) total += values[at]!
  return total
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
