/** What follows once an import is published, also of one that died before it could: people are recognised, plan files enter the plans, and the accounts are marked for a new diagnosis. */
import { rate } from '#src/facts/kinds/rate.ts'
import { organizationKinds } from '#src/facts/kinds.ts'
import { forgetCohorts } from '#src/store/cohorts.ts'
import { broughtAnyOf, diagnosisMarked, importsToDiagnose } from '#src/store/imports.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { bringPlansIn, type PlanConflict } from './bring-plans-in.ts'
import { identifyPeople } from './identify-people.ts'
import type { ErrandContext } from './operation.ts'

/** What an import has just brought. */
export interface Touched {
  readonly importNo: number
  /** 'all' where they are not known any more */
  readonly accountIds: readonly string[] | 'all'
}

/**
 * @param just the import that was just published; null: only what was left undone before
 * @returns where persons decided otherwise than the plan files say
 */
export async function finishImports(
  context: ErrandContext,
  just: Touched | null,
): Promise<readonly PlanConflict[]> {
  const due = await context.inTransaction(importsToDiagnose)
  if (due.length === 0) return []
  const accountIds = just !== null && due.every((one) => one === just.importNo) ? just.accountIds : 'all'
  // Before the plans come in: whom their rows name is known by then.
  await identifyPeople(context, due)
  const conflicts = await bringPlansIn(context, due, accountIds)
  const rests = await context.inTransaction((tx) => restsOn(tx, due))
  await context.house.touched(context.actor.organizationId, rests === 'all' ? 'all' : accountIds)
  await context.inTransaction((tx) => diagnosisMarked(tx, due))
  return conflicts
}

/** What is read of every account may rest on products, rates and people of our own; what was kept of it, on rates. */
async function restsOn(tx: Transaction, due: readonly number[]): Promise<'all' | 'brought'> {
  if (await broughtAnyOf(tx, due, [rate.name])) await forgetCohorts(tx, null)
  return (await broughtAnyOf(tx, due, organizationKinds)) ? 'all' : 'brought'
}
