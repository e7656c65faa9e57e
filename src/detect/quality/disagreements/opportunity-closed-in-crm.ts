/** An opportunity that is open in the plan and won, lost or closed in the CRM. */
import { openItems } from '#src/plan/open-items.ts'
import { isOpenDeal } from '../../is-open-deal.ts'
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

export function opportunityClosedInCrm({ plan, opportunities }: QualityInput): Disagreement[] {
  const closed = opportunities.filter((deal) => !isOpenDeal(deal))
  return openItems(plan, 'opportunities').flatMap((item) => {
    const { target } = item
    const deal = closed.find(({ factId }) => target.by === 'record' && target.factId === factId)
    if (deal === undefined) return []
    const { factId, source, statedOn: on, stage } = deal
    return [against(item, 'status', `${stage} in the CRM`, [{ factId, source, on, says: `stage ${stage}` }])]
  })
}
