/** Stale plan: too little of the plan of a key account has been confirmed of late (handbook 3 and 6). */
import type { Finding } from '../diagnosis.ts'
import type { PlanFreshness, Rule, RuleInput } from '../rule.ts'
import { percent } from '../words.ts'

/** Share of its items that must be confirmed within their shelf life. */
const LEAST_FRESH = 0.6
/** Accounts of a higher tier number carry the half page only. */
const LAST_TIER = 2

export const stalePlan: Rule = {
  id: 'stale-plan',
  says: 'Under 60% of the plan of a tier 1 or 2 account is confirmed within its shelf life.',
  find(input) {
    const { planFreshness, dossier, paid } = input
    const { tier } = dossier.profile
    if (paid.length === 0 || tier === null || tier > LAST_TIER) return []
    if (planFreshness === null) return null
    return planFreshness.share < LEAST_FRESH ? [finding(input, planFreshness)] : []
  },
}

function finding({ dossier: { profile } }: RuleInput, { share, staleSince }: PlanFreshness): Finding {
  return {
    rule: 'stale-plan',
    cause: 'plan',
    since: staleSince,
    confidence: 1,
    severity: 'low',
    headline: `Only ${percent(share)} of the plan is fresh`,
    reason: `${percent(share)} of the items of the plan were confirmed within their shelf life; at least ${percent(LEAST_FRESH)} should be.`,
    nextStep: 'Review the plan: confirm or change what is past its shelf life, the open movements first.',
    dueOn: null,
    value: null,
    evidence: [{ factId: profile.factId, source: profile.source, on: null, says: `tier ${profile.tier}` }],
  }
}
