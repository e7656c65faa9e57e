/** Keeps the quality of plans as it is on the day, so that the portfolio can be asked. */
import type { PlanQuality } from '#src/detect/quality/plan-quality.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import type { Day } from '#src/kernel/day.ts'
import { accountsWithPlan, qualityInputs, saveQualities } from '#src/store/plan-quality.ts'
import type { Transaction } from '#src/store/tenant.ts'

/**
 * For when a plan was written into, cards were answered or accounts were diagnosed; accounts without a plan, and those
 * that were not diagnosed yet, are passed over.
 * @returns by account, what is kept
 */
export async function keepQuality(
  tx: Transaction,
  accountIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, PlanQuality>> {
  const planned = await accountsWithPlan(tx, accountIds)
  if (planned.length === 0) return new Map()
  const inputs = await qualityInputs(tx, planned, today)
  const qualities = new Map([...inputs].map(([id, input]) => [id, planQuality(input)]))
  await saveQualities(tx, qualities)
  return qualities
}
