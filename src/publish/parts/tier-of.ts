/** How much an account matters: as a person decided it, else as the CRM says (handbook 1). */
import type { PlanSource } from '../plan-source.ts'
import { oneItem } from './one-item.ts'

/** @returns 1 to 3; null where neither has said it */
export function tierOf({ plan, dossier }: Pick<PlanSource, 'plan' | 'dossier'>): number | null {
  return oneItem(plan, 'overview')?.values.tier ?? dossier?.profile.tier ?? null
}
