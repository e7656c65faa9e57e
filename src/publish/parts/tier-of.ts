/** How much an account matters: as a person decided it, else as the CRM says (handbook 1). */
import { decidedTier } from '#src/detect/tiers/decided-tier.ts'
import type { PlanSource } from '../plan-source.ts'

/** @returns 1 to 3; null where neither has said it */
export function tierOf({ plan, dossier }: Pick<PlanSource, 'plan' | 'dossier'>): number | null {
  return decidedTier(plan) ?? dossier?.profile.tier ?? null
}
