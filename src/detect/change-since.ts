/** The day on which use fell, or rose, to its present level: where the days since differ the most from the usual. */
import type { UsageSeries } from '#src/facts/usage-series.ts'
import { weekday } from '#src/kernel/day.ts'

const SEARCHED_DAYS = 84
const RECENT_DAYS = 28
/** A level nearer to the usual one than this tells no days apart. */
const LEAST_CHANGE = 0.1

/**
 * Each day is set against the middle between its weekday's usual and its present level: from the change on the days
 * lie beyond it, before it on the usual side, so what they differ by, summed up from the end, is greatest at the change.
 * @param from first day that is known, @param to last day, as day numbers
 * @param ratio present ÷ usual level: under 1 a fall, else a rise
 */
export function changeSince(series: UsageSeries, from: number, to: number, ratio: number): number {
  const usual = usualByWeekday(series, from, to - RECENT_DAYS)
  const direction = ratio < 1 ? -1 : 1
  const middle = 1 + (direction * Math.max(LEAST_CHANGE, Math.abs(ratio - 1))) / 2
  let since = to
  let difference = 0
  let greatest = 0
  for (let day = to; day >= Math.max(from, to - SEARCHED_DAYS + 1); day--) {
    difference += direction * (series.events[day - series.from]! - usual[weekday(day)]! * middle)
    if (difference <= greatest + 1e-9) continue
    greatest = difference
    since = day
  }
  return since
}

/** Mean events by weekday, 1 Monday … 7 Sunday. */
function usualByWeekday({ events, from: start }: UsageSeries, from: number, to: number): Float64Array {
  const sums = new Float64Array(8)
  const days = new Float64Array(8)
  for (let day = Math.max(from, to - SEARCHED_DAYS + 1); day <= to; day++) {
    sums[weekday(day)]! += events[day - start]!
    days[weekday(day)]!++
  }
  return sums.map((total, at) => (total === 0 ? 0 : total / days[at]!))
}
