/** The log of edits is the history of the plan; the plan is what they come to, one after the other. */
import type { Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { applyEdit } from './apply-edit.ts'
import { emptyPlan, type Plan } from './plan.ts'
import type { PlanEdit } from './plan-edit.ts'
import type { Instant } from './provenance.ts'

/**
 * @param edits in the order in which they were applied
 * @throws Failure `conflict` for an edit that cannot have been applied: a log holds only those that were
 */
export function foldEdits(edits: readonly PlanEdit[]): Plan {
  return edits.reduce((plan, edit) => stepOf(plan, edit).after, emptyPlan)
}

/** The plan as it was known at an instant: of the log, the part until the first edit that came later. */
export function planAsOf(edits: readonly PlanEdit[], instant: Instant): Plan {
  const later = edits.findIndex(({ at }) => at > instant)
  return foldEdits(later === -1 ? edits : edits.slice(0, later))
}

/** The plan as it was known at the end of a day, in UTC. */
export function planAtEndOf(edits: readonly PlanEdit[], day: Day): Plan {
  return planAsOf(edits, `${day}T23:59:59.999Z`)
}

/** One edit of a log, with the plan before and after it. */
export interface Step {
  readonly edit: PlanEdit
  readonly itemId: string
  readonly before: Plan
  readonly after: Plan
}

/** @throws Failure as `foldEdits` */
export function stepsOf(edits: readonly PlanEdit[]): Step[] {
  let plan = emptyPlan
  return edits.map((edit) => {
    const step = stepOf(plan, edit)
    plan = step.after
    return step
  })
}

function stepOf(before: Plan, edit: PlanEdit): Step {
  const applied = applyEdit(before, edit)
  if ('plan' in applied) return { edit, itemId: applied.itemId, before, after: applied.plan }
  const { kind } = applied.conflict
  throw new Failure(
    'conflict',
    `The log of the plan holds the edit ${edit.id}, which does not apply: ${kind}.`,
    {
      hint: 'Only edits that were applied belong into the log, in the order in which they were.',
      details: applied.conflict,
    },
  )
}
