/** Keeps the quality of plans as it is on the day, so that the portfolio can be asked. */
import { planQuality } from '#src/detect/quality/quality-of.ts'
import type { Day } from '#src/kernel/day.ts'
import { accountsWithPlan, qualityInputs, saveQualities } from '#src/store/plan-quality.ts'
import type { Transaction } from '#src/store/tenant.ts'

/**
 * For when a plan was written into, cards were answered or accounts were diagnosed; accounts without a plan, and those
 * that were not diagnosed yet, are passed over.
 */
export async function keepQuality(tx: Transaction, accountIds: readonly string[], today: Day): Promise<void> {
  const planned = await accountsWithPlan(tx, accountIds)
  if (planned.length === 0) return
  const inputs = await qualityInputs(tx, planned, today)
  await saveQualities(tx, new Map([...inputs].map(([id, input]) => [id, planQuality(input)])))
}
