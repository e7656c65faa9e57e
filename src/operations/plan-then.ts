/** The plan of an account at the end of a past day, as its page shows it: what was written by then, and who was recorded. */
import { factId } from '#src/facts/fact.ts'
import { knownOn } from '#src/facts/known-on.ts'
import type { Day } from '#src/kernel/day.ts'
import { planAtEndOf } from '#src/plan/fold-edits.ts'
import type { Plan } from '#src/plan/plan.ts'
import { recordedThen } from '#src/plan/recorded-then.ts'
import { factsOfAccounts } from '#src/store/histories.ts'
import { planLog, plansOf } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'

/** @param today from it on, it is the plan as it stands */
export async function planThen(tx: Transaction, accountId: string, day: Day, today: Day): Promise<Plan> {
  if (day >= today) return (await plansOf(tx, [accountId])).get(accountId)!.plan
  const log = await planLog(tx, accountId)
  const contacts = (await factsOfAccounts(tx, [accountId], ['contact'])).get(accountId) ?? []
  const recorded = new Set(knownOn(contacts, day).map(factId))
  return recordedThen(planAtEndOf(log, day), log, (id) => recorded.has(id))
}
