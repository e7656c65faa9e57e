/** The account with the tier that a person decided over what the CRM says (handbook 1). */
import type { Dossier } from '#src/facts/dossier.ts'
import type { Plan } from '#src/plan/plan.ts'

/** @returns null: nobody decided */
export function decidedTier(plan: Plan): 1 | 2 | 3 | null {
  return plan.items.overview.get('overview')?.values.tier ?? null
}

export function withDecidedTier(dossier: Dossier, plan: Plan): Dossier {
  const tier = decidedTier(plan)
  return tier === null ? dossier : { ...dossier, profile: { ...dossier.profile, tier } }
}
