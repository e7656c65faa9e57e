/** Who of us sees to it: the CSM for adoption, support and value, the AM for money, renewal and growth (handbook 1). */
import type { Moved } from './moved.ts'

export type Side = 'am' | 'csm'

/** @returns the other one where one is not known, null where neither is */
export function ownerOf({ input }: Moved, side: Side): string | null {
  const { amEmail, csmEmail } = input.dossier.profile
  return side === 'am' ? (amEmail ?? csmEmail) : (csmEmail ?? amEmail)
}
