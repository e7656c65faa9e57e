/** How many different people used the product in a stretch of days. */
import type { UsageRows, UsageSeries } from './usage-series.ts'

/** The places of the rows whose period ends within the `days` days up to `to`: from the first, before the second. */
export function rowsWithin(rows: UsageRows, to: number, days: number): readonly [number, number] {
  return [firstAfter(rows.through, to - days), firstAfter(rows.through, to)]
}

/** The first place whose value is greater; the values ascend. */
function firstAfter(values: Int32Array, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** The users of the rows of a product, or of all rows: −1 where the row names none or is of another product. */
function usersOf({ user, product, products }: UsageRows, only: string | null): Int32Array {
  if (only === null) return user
  const place = products.indexOf(only)
  const users = new Int32Array(user.length).fill(-1)
  if (place >= 0) for (let at = 0; at < users.length; at++) if (product[at] === place) users[at] = user[at]!
  return users
}

/**
 * Who was active, by their place in `rows.users`: 1 for each person with a row in the `days` days up to `to`.
 * @param product narrows to one product, named as in the usage
 */
export function activeWithin(
  { rows }: UsageSeries,
  to: number,
  days: number,
  product: string | null = null,
): Uint8Array {
  const active = new Uint8Array(rows.users.length)
  const [first, end] = rowsWithin(rows, to, days)
  const users = usersOf(rows, product)
  for (let at = first; at < end; at++) if (users[at]! >= 0) active[users[at]!] = 1
  return active
}

/** Different people in the `days` days up to `to`; null when the rows do not name users. */
export function distinctPeople(
  series: UsageSeries,
  to: number,
  days: number,
  product: string | null = null,
): number | null {
  if (!series.named) return null
  let count = 0
  for (const active of activeWithin(series, to, days, product)) count += active
  return count
}

/** Different days in the `days` days up to `to` on which any of the names used the product; needs rows by day. */
export function activeDays(
  { rows }: UsageSeries,
  names: ReadonlySet<string>,
  to: number,
  days: number,
): number {
  const [first, end] = rowsWithin(rows, to, days)
  const seen = new Set<number>()
  for (let at = first; at < end; at++) {
    const user = rows.user[at]!
    if (user >= 0 && names.has(rows.users[user]!)) seen.add(rows.through[at]!)
  }
  return seen.size
}

/**
 * Different people for every day of the series, each in the `days` days that end with it: one pass over the rows.
 * @returns by day from `series.from`; null when the rows do not name users
 */
export function distinctPeopleByDay(
  series: UsageSeries,
  days: number,
  product: string | null = null,
): Int32Array | null {
  if (!series.named) return null
  const { rows, from, to } = series
  const { through, length } = rows
  const users = usersOf(rows, product)
  const rowsOf = new Int32Array(rows.users.length)
  const people = new Int32Array(to - from + 1)
  let active = 0
  let entering = 0
  let leaving = 0
  for (let day = from; day <= to; day++) {
    for (; entering < length && through[entering]! <= day; entering++) {
      const user = users[entering]!
      if (user >= 0 && rowsOf[user]!++ === 0) active++
    }
    for (; leaving < entering && through[leaving]! <= day - days; leaving++) {
      const user = users[leaving]!
      if (user >= 0 && --rowsOf[user]! === 0) active--
    }
    people[day - from] = active
  }
  return people
}
