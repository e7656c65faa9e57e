/** How many people used the product in a stretch of days, where senders give a number by period instead of ids. */
import type { UsageSeries } from './usage-series.ts'

/** By day from the start of the series, each for the days that end with it. */
export interface GivenPeople {
  /** the largest number of one period that lies within the days whole */
  readonly atLeast: Float64Array
  /** the numbers of all periods that touch the days together; infinite where a row of them gives none */
  readonly atMost: Float64Array
}

/**
 * The same people come again in the next week, or others do: numbers by day and week tell only between which two numbers
 * the different people lie. A month is about the days that are asked for: its number counts for both.
 * @param product narrows to one product, named as in the usage
 * @returns null when no row gives a number
 */
export function givenPeopleByDay(
  series: UsageSeries,
  days: number,
  product: string | null = null,
): GivenPeople | null {
  const { rows, from, to } = series
  const only = product === null ? null : rows.products.indexOf(product)
  const atLeast = new Float64Array(to - from + 1)
  const atMost = new Float64Array(to - from + 1)
  const isMonth = series.grain === 'month'
  let isGiven = false
  for (let at = 0; at < rows.length; at++) {
    const [people, on, through] = [rows.activeUsers[at]!, rows.on[at]!, rows.through[at]!]
    const of = rows.product[at]!
    if (only === null || of === only) {
      isGiven ||= people >= 0
      raise(atLeast, people, isMonth ? [on - from, through - from] : [through - from, on + days - 1 - from])
    }
    // A row that names no product may be of any.
    if (only === null || of === only || of < 0)
      add(atMost, people < 0 ? Infinity : people, on - from, through + days - 1 - from)
  }
  if (!isGiven) return null
  return { atLeast, atMost: isMonth ? atLeast : atMost }
}

function raise(values: Float64Array, value: number, [first, last]: readonly [number, number]): void {
  for (let day = first; day <= Math.min(last, values.length - 1); day++)
    values[day] = Math.max(values[day]!, value)
}

function add(values: Float64Array, value: number, first: number, last: number): void {
  for (let day = first; day <= Math.min(last, values.length - 1); day++) values[day]! += value
}
