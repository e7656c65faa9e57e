/** The plan of an account as it was known at the end of a day. */
import type { Day } from '#src/kernel/day.ts'
import { planAtEndOf } from '#src/plan/fold-edits.ts'
import type { Plan } from '#src/plan/plan.ts'
import { planLog, plansOf } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'

/** @param today from it on, it is the plan as it stands */
export async function planOn(tx: Transaction, accountId: string, day: Day, today: Day): Promise<Plan> {
  if (day >= today) return (await plansOf(tx, [accountId])).get(accountId)!.plan
  return planAtEndOf(await planLog(tx, accountId), day)
}
