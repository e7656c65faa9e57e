/** Lets the plans of accounts speak of two contacts as of one person, once these are merged. */
import { randomUUID } from 'node:crypto'
import { contactId, type ContactMerge } from '#src/facts/contact-merge.ts'
import type { Day } from '#src/kernel/day.ts'
import { applyEdits } from '#src/plan/apply-edits.ts'
import { mergeInPlan } from '#src/plan/merged-people/merge-in-plan.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { accountsWithPlan } from '#src/store/plan-quality.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { keepQuality } from './keep-quality.ts'
import { writePlan } from './write-plan.ts'

/** A merge with its number in the log. */
export interface NumberedMerge extends ContactMerge {
  readonly mergeNo: number
}

export interface MergedWhen {
  /** whoever merged them */
  readonly by: string
  readonly now: Date
  readonly today: Day
}

/** @param merges by account, in the order in which they were made */
export async function mergePeopleInPlans(
  tx: Transaction,
  merges: ReadonlyMap<string, readonly NumberedMerge[]>,
  { by, now, today }: MergedWhen,
): Promise<PlanEdit[]> {
  const written: PlanEdit[] = []
  for (const accountId of await accountsWithPlan(tx, [...merges.keys()])) {
    const own = merges.get(accountId)!
    const { edits } = await writePlan(tx, accountId, now, ({ plan }, at) => editsOf(plan, own, by, at))
    if (edits.length > 0) await keepQuality(tx, [accountId], today)
    written.push(...edits)
  }
  return written
}

/** Each merge finds the plan as the one before has left it. */
function editsOf(before: Plan, merges: readonly NumberedMerge[], actor: string, at: string): PlanEdit[] {
  const edits: PlanEdit[] = []
  let plan = before
  for (const merge of merges) {
    const ids = { merged: contactId(merge), into: contactId(merge.into) }
    const made = { mergeNo: merge.mergeNo, actor, at, newId: randomUUID }
    const own = mergeInPlan(plan, ids, made)
    const applied = applyEdits(plan, own)
    edits.push(...own)
    // What cannot be applied is refused by whoever writes the plan.
    if ('conflict' in applied) return edits
    plan = applied.plan
  }
  return edits
}
