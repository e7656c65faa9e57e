/** How the goals of an account stand: its objectives, its metrics with their course, its milestones by phase, and the value so far. */
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import type { Diagnosis } from '../diagnosis.ts'
import type { KeptHealth } from '../health/health-course.ts'
import { measuredCurrent, type MetricSignal, signalOf } from '../quality/measured-metrics.ts'
import { type DueStanding, dueStanding } from './due-standing.ts'
import { measuredCourse, type MetricPoint, statedCourses } from './metric-course.ts'
import { type MetricStanding, metricStanding } from './metric-standing.ts'
import { type ValuesByKind, type ValueSums, valuesByKind, valueSums } from './value-sums.ts'

export interface MetricGoal extends MetricStanding {
  readonly id: string
  /** the signal that measures it; null: people say it */
  readonly measuredBy: MetricSignal | null
  /** what it is now: of the signal wherever one measures it, else as somebody said last */
  readonly current: number | null
  readonly isMeasured: boolean
  /** the day of the newest record, or on which somebody said it */
  readonly asOf: Day | null
  readonly source: string | null
  /** the arithmetic of the signal; null where people say it */
  readonly arithmetic: string | null
  readonly course: readonly MetricPoint[]
}

export interface PhaseStanding {
  readonly phase: (typeof phases)[number]
  readonly done: number
  readonly late: number
  readonly of: number
}

export interface Goals {
  /** the day until which metrics should be reached: the deadline of the renewal, else in a year */
  readonly by: Day
  readonly objectives: readonly ({ readonly id: string } & DueStanding)[]
  readonly openObjectives: number
  readonly metrics: readonly MetricGoal[]
  readonly milestones: readonly ({ readonly id: string } & DueStanding)[]
  readonly phases: readonly PhaseStanding[]
  readonly values: ValueSums
  readonly valuesByKind: readonly ValuesByKind[]
}

export interface GoalsInput {
  readonly plan: Plan
  readonly log: readonly PlanEdit[]
  /** null: not diagnosed yet */
  readonly diagnosis: Diagnosis | null
  /** a point a week, the oldest first */
  readonly weeks: readonly KeptHealth[]
  readonly today: Day
}

/** In the order of handbook 2, section 5; null: without one. */
export const phases = ['Kickoff', 'Onboarding', 'Adoption', 'Renewal readiness', null] as const

const YEAR = 365

export function goalsOf(input: GoalsInput): Goals {
  const { plan, today, diagnosis } = input
  const deadline = diagnosis?.deadline?.on ?? null
  const by = deadline !== null && deadline > today ? deadline : addDays(today, YEAR)
  const objectives = [...plan.items.objectives.values()]
  const milestones = [...plan.items.milestones.values()]
  const values = [...plan.items.values.values()].map((item) => item.values)
  const stated = statedCourses(input.log)
  const standings = milestones.map((item) => ({ id: item.id, ...milestoneStanding(item, today) }))
  return {
    by,
    objectives: objectives.map((item) => ({
      id: item.id,
      ...dueStanding({ isSettled: isSettled(item), dueOn: item.values.targetOn, doneOn: null }, today),
    })),
    openObjectives: objectives.filter((item) => !isSettled(item)).length,
    metrics: [...plan.items.metrics.values()].map((item) =>
      metricGoal(item, stated.get(item.id) ?? [], input, by),
    ),
    milestones: standings,
    phases: phases.map((phase) => phaseStanding(phase, milestones, standings)).filter((one) => one.of > 0),
    values: valueSums(values),
    valuesByKind: valuesByKind(values),
  }
}

function metricGoal(
  item: PlanItem<'metrics'>,
  stated: readonly MetricPoint[],
  { diagnosis, weeks, today }: GoalsInput,
  by: Day,
): MetricGoal {
  const measured = diagnosis === null ? null : measuredCurrent(item, diagnosis)
  const { baseline, target, direction } = item.values
  const current = measured?.value ?? item.values.current
  const course = measured === null ? stated : measuredCourse(item, weeks)
  return {
    id: item.id,
    measuredBy: signalOf(item),
    isMeasured: measured !== null,
    current,
    asOf: measured === null ? (stated.at(-1)?.on ?? null) : measured.asOf,
    source: measured?.source ?? item.values.source ?? null,
    arithmetic: measured?.says ?? null,
    course,
    ...metricStanding({ baseline, target, direction, current, course }, today, by),
  }
}

function milestoneStanding({ values }: PlanItem<'milestones'>, today: Day): DueStanding {
  const { status, dueOn, doneOn } = values
  return dueStanding({ isSettled: status === 'Complete', dueOn, doneOn }, today)
}

function phaseStanding(
  phase: (typeof phases)[number],
  milestones: readonly PlanItem<'milestones'>[],
  standings: readonly DueStanding[],
): PhaseStanding {
  const own = standings.filter((_, at) => milestones[at]!.values.phase === phase)
  const count = (...states: readonly DueStanding['state'][]) =>
    own.filter(({ state }) => states.includes(state)).length
  return { phase, done: count('done', 'done late'), late: count('late'), of: own.length }
}
