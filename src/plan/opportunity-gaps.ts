/** What an opportunity lacks to be one: without product, stakeholder, rationale and date it is incomplete (handbook 2, section 11). */
import type { Opportunity } from './plan-items.ts'

export type OpportunityGap = 'product' | 'stakeholder' | 'rationale' | 'quarter'

/** One that waits has no date to lack. */
export function opportunityGaps(of: Opportunity): OpportunityGap[] {
  const needed: OpportunityGap[] = ['product', 'stakeholder', 'rationale']
  if (of.status !== 'Waiting') needed.push('quarter')
  return needed.filter((field) => of[field] === null)
}
