/** Three checks of whether a plan is one-sided, beside its five numbers (handbook 3). */
import { openItems } from '#src/plan/open-items.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { Diagnosis } from '../diagnosis.ts'
import { counted } from '../words.ts'
import { moodOf, moods } from './mood.ts'
import type { BalanceCheck } from './plan-quality.ts'
import type { QualityInput } from './quality-input.ts'

export function balance({ plan, diagnosis }: QualityInput): BalanceCheck[] {
  return [growthOnly(plan), singleThreaded(diagnosis), usersMood(plan)]
}

function growthOnly(plan: Plan): BalanceCheck {
  const opportunities = openItems(plan, 'opportunities').length
  const risks = openItems(plan, 'risks').length
  const count = counted(opportunities, 'opportunity', 'opportunities')
  const warns = opportunities > 0 && risks === 0
  return { id: 'growth-only', says: `${count}, ${risks === 0 ? 'no risk' : counted(risks, 'risk')}`, warns }
}

/** As the checklist of the relationship has it: the same figure in both places. */
function singleThreaded({ relationship }: Diagnosis): BalanceCheck {
  const { holds, says } = relationship.checklist.find(({ id }) => id === 'breadth')!
  return { id: 'single-threaded', says, warns: holds === null ? null : !holds }
}

/** The worst mood of those who use it, against the worst of those who pay. */
function usersMood(plan: Plan): BalanceCheck {
  const users = moodOf(plan, 'End User')
  const buyer = moodOf(plan, 'Economic Buyer')
  const says = `End users: ${users ?? 'mood unknown'}; economic buyer: ${buyer ?? 'mood unknown'}`
  if (users === null) return { id: 'users-mood', says, warns: true }
  return {
    id: 'users-mood',
    says,
    warns: buyer === null ? null : moods.indexOf(users) > moods.indexOf(buyer),
  }
}
