/** How many people used the product in a stretch of days, where senders give a number by period instead of ids. */
import type { UsageRows, UsageSeries } from './usage-series.ts'

/** By day from the start of the series, each for the days that end with it. */
export interface GivenPeople {
  /** the largest number of one row whose period lies within the days whole, or is a month about as long */
  readonly atLeast: Float64Array
  /** the numbers of all rows that touch the days together; infinite where one of them gives none */
  readonly atMost: Float64Array
}

/** Days from which on a row is about as long as the days that are asked for. */
const ABOUT_AS_LONG = 28

/**
 * The same people come again in the next week, or others do: numbers by day and week tell only between which two numbers
 * the different people lie, and so do several rows of one period. A month is about the days that are asked for: its
 * number counts for both, where nothing but months touches them.
 * @param product narrows to one product, named as in the usage
 * @returns null when no row gives a number
 */
export function givenPeopleByDay(
  { rows, from, to }: UsageSeries,
  days: number,
  product: string | null = null,
): GivenPeople | null {
  if (!rows.activeUsers.some((people) => people >= 0)) return null
  const only = product === null ? null : rows.products.indexOf(product)
  const isOfTotal = withinTotals(rows)
  const column = (): Float64Array => new Float64Array(to - from + 1)
  const [atLeast, ofMonth, ofAll, shorter] = [column(), column(), column(), column()]
  for (let at = 0; at < rows.length; at++) {
    const [people, on, through] = [rows.activeUsers[at]!, rows.on[at]! - from, rows.through[at]! - from]
    const of = rows.product[at]!
    const isMonth = rows.days[at]! >= ABOUT_AS_LONG
    if (only === null || (of >= 0 && of === only))
      raise(atLeast, people, isMonth ? [on, through] : [through, on + days - 1])
    // A row that names no product may be of any.
    if (only !== null && of !== only && of >= 0) continue
    const most = people >= 0 ? people : isOfTotal(at) ? 0 : Infinity
    add(ofAll, most, [on, through + days - 1])
    if (isMonth) add(ofMonth, most, [on, through])
    else add(shorter, 1, [on, through + days - 1])
  }
  return { atLeast, atMost: ofAll.map((all, day) => (shorter[day] === 0 ? ofMonth[day]! : all)) }
}

/** Whether a row of a feature that gives no number is within one of the same period that gives it for all features. */
function withinTotals({ length, on, days, product, feature, activeUsers }: UsageRows) {
  const periodOf = (at: number, of: number) => `${on[at]!} ${days[at]!} ${of}`
  const totals = new Set<string>()
  for (let at = 0; at < length; at++)
    if (activeUsers[at]! >= 0 && feature[at]! < 0) totals.add(periodOf(at, product[at]!))
  return (at: number): boolean =>
    feature[at]! >= 0 && (totals.has(periodOf(at, product[at]!)) || totals.has(periodOf(at, -1)))
}

function raise(values: Float64Array, value: number, [first, last]: readonly [number, number]): void {
  for (let day = first; day <= Math.min(last, values.length - 1); day++)
    values[day] = Math.max(values[day]!, value)
}

function add(values: Float64Array, value: number, [first, last]: readonly [number, number]): void {
  for (let day = first; day <= Math.min(last, values.length - 1); day++) values[day]! += value
}
