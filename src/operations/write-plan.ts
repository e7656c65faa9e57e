/** Writes edits into the plan of an account: the only way from an operation to a plan. */
import { Failure } from '#src/kernel/failure.ts'
import { applyEdits, type EditApplied } from '#src/plan/apply-edits.ts'
import type { Conflict } from '#src/plan/conflict.ts'
import { itemName } from '#src/plan/item-name.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { Instant } from '#src/plan/provenance.ts'
import { plansToEdit, savePlans, type StoredPlan } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'

export interface WrittenPlan {
  readonly before: Plan
  readonly plan: Plan
  readonly edits: readonly PlanEdit[]
  /** the same edits, each with the item that it touched */
  readonly applied: readonly EditApplied[]
}

/**
 * @param make the edits, from the plan as it is held for whoever edits, and the instant at which they enter it
 * @throws Failure 'conflict' with the edit and what stands against it, nothing written: nothing of either is lost
 */
export async function writePlan(
  tx: Transaction,
  accountId: string,
  now: Date,
  make: (stored: StoredPlan, at: Instant) => readonly PlanEdit[] | Promise<readonly PlanEdit[]>,
): Promise<WrittenPlan> {
  const before = (await plansToEdit(tx, [accountId])).get(accountId)!
  const edits = await make(before, entersAt(before, now))
  const result = applyEdits(before.plan, edits)
  if ('conflict' in result) throw refused(result.conflict)
  await savePlans(tx, [{ accountId, before, after: result.plan, applied: result.applied }])
  return { before: before.plan, plan: result.plan, edits, applied: result.applied }
}

/** The log of a plan ascends, also where clocks do not. */
export function entersAt({ lastAt }: Pick<StoredPlan, 'lastAt'>, now: Date): Instant {
  const at = now.toISOString()
  return lastAt !== null && lastAt > at ? lastAt : at
}

function refused(conflict: Conflict): Failure {
  const { kind, edit, item, removal, fields } = conflict
  const what = item === null ? `The item of ${edit.section} that "${edit.says}" is about` : itemName(item)
  if (kind === 'not-there') {
    return new Failure('not-found', `${what} is not in the plan.`, {
      hint: 'Look it up in the plan, or add it.',
      details: conflict,
    })
  }
  const by =
    kind === 'removed'
      ? `was taken out by ${removal?.actor ?? 'somebody'}`
      : `was changed meanwhile: ${stands(fields)}`
  return new Failure('conflict', `${what} ${by}.`, {
    hint: 'Nothing was written. Look at what stands and make the edit again.',
    details: conflict,
  })
}

function stands(fields: Conflict['fields']): string {
  return fields
    .map(
      ({ field, theirs, by }) => `${field} is ${JSON.stringify(theirs)} (${by.actor}, ${by.at.slice(0, 10)})`,
    )
    .join('; ')
}
