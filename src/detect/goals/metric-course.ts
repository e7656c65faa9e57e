/** The figures of a metric over time: of its signal from the days that were kept, else as people said them in the plan (handbook 2, section 4). */
import type { Day } from '#src/kernel/day.ts'
import { stepsOf } from '#src/plan/fold-edits.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { dayOf } from '#src/plan/provenance.ts'
import type { KeptHealth } from '../health/health-course.ts'
import { measuredThen } from '../quality/measured-metrics.ts'

export interface MetricPoint {
  readonly on: Day
  readonly value: number
}

type Metric = Pick<PlanItem<'metrics'>, 'id' | 'target' | 'values'>

/** @param weeks of the account, the oldest first @returns none where no signal measures it in its unit */
export function measuredCourse(metric: Metric, weeks: readonly KeptHealth[]): MetricPoint[] {
  return weeks.flatMap((week) => {
    const value = measuredThen(metric, week)
    return value === null ? [] : [{ on: week.on, value }]
  })
}

/** From the log of the plan: each time somebody gave another current value, by the id of the metric. */
export function statedCourses(log: readonly PlanEdit[]): Map<string, MetricPoint[]> {
  const courses = new Map<string, MetricPoint[]>()
  for (const { edit, itemId, before, after } of stepsOf(log)) {
    if (edit.section !== 'metrics') continue
    const value = after.items.metrics.get(itemId)?.values.current ?? null
    if (value === null || value === (before.items.metrics.get(itemId)?.values.current ?? null)) continue
    const own = courses.get(itemId) ?? []
    courses.set(itemId, [...own, { on: edit.statedOn ?? dayOf(edit.at), value }])
  }
  return courses
}
