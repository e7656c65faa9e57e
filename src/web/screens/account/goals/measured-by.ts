/** Where the current value of a metric comes from, in words. */
import { isSignalId } from '#src/detect/is-signal-id.ts'
import { en } from '../../../messages/en.ts'
import { enGoals } from '../../../messages/en-goals.ts'
import type { MetricGoal } from './goals-queries.ts'

const texts = enGoals.metrics

export function measuredBy(goal: MetricGoal | undefined): string {
  if (goal === undefined || goal.measuredBy === null) return texts.stated(goal?.source ?? null)
  const signal = isSignalId(goal.measuredBy) ? en.signals[goal.measuredBy].name : texts.activeUsers
  return goal.isMeasured ? texts.measured(signal) : texts.notMeasured(signal)
}
