/** Whether a metric is on track: by its pace of the last ninety days it reaches its target before the account is decided (decision 022). */
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import { figure } from '../words.ts'
import type { MetricPoint } from './metric-course.ts'

export interface MetricStanding {
  readonly state: 'reached' | 'on track' | 'behind' | 'moving away' | 'not known'
  /** of the way from the baseline to the target, 0–1 and beyond; null where one of the three is missing */
  readonly share: number | null
  /** the day by which the pace reaches the target; null where it does not */
  readonly reachedOn: Day | null
  readonly says: string
}

export interface MetricFigures {
  readonly baseline: number | null
  readonly current: number | null
  readonly target: number | null
  /** whither is better; null: towards the target */
  readonly direction: 'up' | 'down' | null
  readonly course: readonly MetricPoint[]
}

/** Days whose movement is the pace; a course shorter than the least tells none. */
export const PACE_DAYS = 90
const LEAST_DAYS = 28
/** A target that takes longer than so many days is not being reached. */
const FAR_DAYS = 3650

/** @param by the day until which the target should be reached */
export function metricStanding(metric: MetricFigures, today: Day, by: Day): MetricStanding {
  const { baseline, current, target } = metric
  const share = shareOf(metric)
  const told = (state: MetricStanding['state'], says: string, reachedOn: Day | null = null) => ({
    state,
    share,
    reachedOn,
    says,
  })
  if (current === null) return told('not known', 'No current value is known.')
  if (target === null) return told('not known', 'No target is agreed.')
  const up = isUp(metric)
  if (up ? current >= target : current <= target) return told('reached', 'The target is reached.')
  const then = paceFrom(metric.course, today)
  if (then === null) {
    const hint = baseline === null ? '' : ` It began at ${figure(baseline, 1)}.`
    return told('not known', `One reading in ${LEAST_DAYS} days tells no pace.${hint}`)
  }
  const days = daysBetween(then.on, today)
  const moved = (current - then.value) * (up ? 1 : -1)
  const course = `${figure(then.value, 1)} → ${figure(current, 1)} in ${days} days`
  if (moved < 0) return told('moving away', `It moves away from the target: ${course}.`)
  if (moved === 0) return told('behind', `It has not moved in ${days} days.`)
  const left = Math.ceil((Math.abs(target - current) / moved) * days)
  if (left > FAR_DAYS) return told('behind', `It hardly moves: ${course}.`)
  const reachedOn = addDays(today, left)
  return reachedOn <= by
    ? told('on track', `At its pace of ${days} days it gets there in time: ${course}.`, reachedOn)
    : told('behind', `At its pace of ${days} days it gets there too late: ${course}.`, reachedOn)
}

function isUp({ direction, baseline, current, target }: MetricFigures): boolean {
  if (direction !== null) return direction === 'up'
  return target! >= (baseline ?? current!)
}

function shareOf({ baseline, current, target }: MetricFigures): number | null {
  if (baseline === null || current === null || target === null || baseline === target) return null
  return (current - baseline) / (target - baseline)
}

/** The reading from which the pace is told: the last one ninety days ago or before, else the first one. */
function paceFrom(course: readonly MetricPoint[], today: Day): MetricPoint | null {
  const past = course.filter(({ on }) => on <= addDays(today, -LEAST_DAYS))
  return past.findLast(({ on }) => on <= addDays(today, -PACE_DAYS)) ?? past[0] ?? null
}
