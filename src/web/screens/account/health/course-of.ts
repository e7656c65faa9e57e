/** The course of one signal over the weeks that were kept; what was stale or not measured is a gap. */
import type { SignalId } from '#src/detect/diagnosis.ts'
import type { Day } from '#src/kernel/day.ts'
import type { HealthWeek } from './health-queries.ts'

export interface SignalPoint {
  readonly on: Day
  readonly value: number | null
  readonly score: number | null
}

export function courseOf(weeks: readonly HealthWeek[], id: SignalId): SignalPoint[] {
  return weeks.map(({ on, signals }) => {
    const found = signals.find((signal) => signal.id === id && !signal.stale)
    return { on, value: found?.value ?? null, score: found?.score ?? null }
  })
}

/** Every fourth week back from the last one: about one a month, the newest first. */
export function byMonth(course: readonly SignalPoint[]): SignalPoint[] {
  return course.toReversed().filter((_, at) => at % 4 === 0)
}
