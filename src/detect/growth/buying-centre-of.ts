/** The buying centre that an opportunity is pursued in: as the plan says, else as the CRM does from which it comes. */
import type { Opportunity as Deal } from '#src/facts/records.ts'
import type { PlanItem } from '#src/plan/plan.ts'

/** @returns null where neither names one: it is of the account as a whole */
export function buyingCentreOf(
  { values, target, source }: PlanItem<'opportunities'>,
  deals: readonly Deal[],
): string | null {
  if (values.buyingCentre !== undefined && values.buyingCentre !== null) return values.buyingCentre
  const named = target.by === 'record' ? [target.factId, ...source] : source
  return deals.find(({ factId }) => named.includes(factId))?.buyingCentre ?? null
}
