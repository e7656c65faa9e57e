/** By what rows tell of a stretch of days: finer figures than this cannot be had of it. */
import { rowsWithin } from './distinct-people.ts'
import type { Grain } from './usage-entry.ts'
import { grainOfDays } from './usage-period.ts'
import type { UsageSeries } from './usage-series.ts'

/** The coarsest grain of the rows that end within the `days` days up to `to`; of all rows where none does. */
export function grainWithin({ rows, grain }: UsageSeries, to: number, days: number): Grain {
  const [first, end] = rowsWithin(rows, to, days)
  let longest = 0
  for (let at = first; at < end; at++) longest = Math.max(longest, rows.days[at]!)
  return longest === 0 ? grain : grainOfDays(longest)
}
