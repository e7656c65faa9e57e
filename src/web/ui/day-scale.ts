/** Where days and values stand in a chart: shares of its width and height, from the left and from the top. */
import { addMonths, type Day, daysBetween } from '#src/kernel/day.ts'

export interface DayPoint {
  readonly on: Day
  /** null: not known then */
  readonly value: number | null
}

export interface DayScale {
  readonly from: Day
  readonly to: Day
  /** 0–1 */
  readonly x: (on: Day) => number
  /** 0–1 */
  readonly y: (value: number) => number
}

/** The share of the span that is left free above and below. */
const ROOM = 0.08

/**
 * @param points of all lines
 * @param also values that must be within, as a target
 * @param least the least span of the values, so that noise stays flat
 */
export function dayScale(points: readonly DayPoint[], also: readonly number[] = [], least = 0): DayScale {
  const days = points.map(({ on }) => on).toSorted()
  const [from = '2000-01-01'] = days
  const to = days.at(-1) ?? from
  const values = [...points.flatMap(({ value }) => (value === null ? [] : [value])), ...also]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const middle = (low + high) / 2
  const span = Math.max(high - low, least, Math.abs(middle) * 0.02, 1e-9)
  const bottom = middle - span / 2 - span * ROOM
  const whole = span * (1 + 2 * ROOM)
  const length = Math.max(1, daysBetween(from, to))
  return {
    from,
    to,
    x: (on) => daysBetween(from, on) / length,
    y: (value) => 1 - (value - bottom) / whole,
  }
}

/** The first days of months within, at most `most` of them, evenly. */
export function monthTicks({ from, to }: Pick<DayScale, 'from' | 'to'>, most: number): Day[] {
  const ticks: Day[] = []
  for (let on = `${from.slice(0, 7)}-01`; on <= to; on = addMonths(on, 1)) if (on >= from) ticks.push(on)
  const step = Math.ceil(ticks.length / most)
  return ticks.filter((_, at) => (ticks.length - 1 - at) % step === 0)
}

/** The point whose day is nearest to a share of the width. */
export function nearestPoint(points: readonly DayPoint[], { x }: DayScale, share: number): DayPoint | null {
  return points.reduce<DayPoint | null>(
    (best, point) =>
      best === null || Math.abs(x(point.on) - share) < Math.abs(x(best.on) - share) ? point : best,
    null,
  )
}
