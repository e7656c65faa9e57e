/** The record behind a claim about use: all that a source brought of an account up to a day. */
import type { Profile } from '#src/facts/dossier.ts'
import { dayFromNumber } from '#src/kernel/day.ts'
import type { Evidence } from './diagnosis.ts'
import type { KnownUse } from './usage-standing.ts'

/** @param says the figure that it shows */
export function usageEvidence(profile: Profile, use: KnownUse, says: string): Evidence[] {
  const on = dayFromNumber(use.through)
  return use.source
    .split(', ')
    .map((source) => ({ factId: `usage/${source}/${profile.sourceId}`, source, on, says }))
}
