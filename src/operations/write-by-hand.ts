/** Writes what a person says into the plan of an account; its quality is told anew, and the engine looks at it again. */
import type { z } from 'zod'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { accountNamed } from '#src/store/show-account.ts'
import type { StoredPlan } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { keepQuality } from './keep-quality.ts'
import type { ErrandContext } from './operation.ts'
import { writePlan } from './write-plan.ts'
import { shownWritten, type writtenSchema } from './written-schema.ts'

/** What is about to be written into, and as whom. */
export interface Hand extends StoredPlan {
  readonly tx: Transaction
  readonly accountId: string
  readonly author: { readonly actor: string; readonly at: string }
}

/**
 * @param named id, source id or exact name
 * @param by e-mail address of whoever says it; without one, the role
 * @throws Failure as `writePlan`, or when there is no such account
 */
export async function writeByHand(
  named: string,
  by: string | undefined,
  { inTransaction, now, today, actor, house }: ErrandContext,
  make: (hand: Hand) => readonly PlanEdit[] | Promise<readonly PlanEdit[]>,
): Promise<z.output<typeof writtenSchema>> {
  const written = await inTransaction(async (tx) => {
    const { id } = await accountNamed(tx, named)
    const result = await writePlan(tx, id, now, (stored, at) =>
      make({ ...stored, tx, accountId: id, author: { actor: by ?? actor.role, at } }),
    )
    await keepQuality(tx, [id], today)
    return shownWritten(id, result)
  })
  // Should the process die before the account is marked, the next night diagnoses it.
  await house.touched(actor.organizationId, [written.account])
  return written
}
