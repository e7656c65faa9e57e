/** The opportunities of a plan that wait for the account to be no longer critical (handbook 6). */
import type { Plan } from '#src/plan/plan.ts'
import { dayOf } from '#src/plan/provenance.ts'
import { planEvidence } from './plan-evidence.ts'
import type { WaitingExpansion } from './plan-reading.ts'
import { waitsForHealth } from './waits-for-health.ts'

export function waitingExpansions(plan: Plan): WaitingExpansion[] {
  return [...plan.items.opportunities.values()]
    .filter(({ values }) => values.status === 'Waiting' && waitsForHealth(values.blocker))
    .map((item) => {
      const { opportunity, value, currency, ownerEmail } = item.values
      return {
        itemId: item.id,
        opportunity,
        value,
        currency,
        ownerEmail,
        since: dayOf(item.changedAt),
        evidence: planEvidence(item, `“${opportunity}” waits`),
      }
    })
}
