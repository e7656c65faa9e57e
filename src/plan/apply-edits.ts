/** Several edits, all or none: what they make of a plan and which items they touched, or the first that meets a conflict. */
import { applyEdit } from './apply-edit.ts'
import type { Conflict } from './conflict.ts'
import type { Plan } from './plan.ts'
import type { PlanEdit } from './plan-edit.ts'

export interface EditApplied {
  readonly edit: PlanEdit
  readonly itemId: string
}

export type AllApplied =
  | { readonly plan: Plan; readonly applied: readonly EditApplied[] }
  | { readonly conflict: Conflict }

export function applyEdits(before: Plan, edits: readonly PlanEdit[]): AllApplied {
  const applied: EditApplied[] = []
  let plan = before
  for (const edit of edits) {
    const one = applyEdit(plan, edit)
    if ('conflict' in one) return one
    plan = one.plan
    applied.push({ edit, itemId: one.itemId })
  }
  return { plan, applied }
}
