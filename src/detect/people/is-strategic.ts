/** Whether an account carries the full plan: tier 1 and 2 (handbook 1). */
import type { Dossier } from '#src/facts/dossier.ts'

export function isStrategic({ profile }: Pick<Dossier, 'profile'>): boolean {
  return profile.tier !== null && profile.tier <= 2
}
