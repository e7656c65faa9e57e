/** Competitors that are recorded to be active on the account: they know somebody who is there, or a person said so (handbook 7a, rival). */
import type { Evidence } from '../diagnosis.ts'
import type { Situation } from '../situation.ts'
import { listed } from '../words.ts'

/** A name in a note is a suspicion, not a record: it is a movement to check, and does not count here. Empty: none is recorded. */
export function activeRivals({ dossier, plan }: Pick<Situation, 'dossier' | 'plan'>): Evidence[] {
  const known = dossier.people
    .filter(({ status, competitors }) => status !== 'left' && competitors.length > 0)
    .map(({ factId, source, name, competitors }) => ({
      factId,
      source,
      on: null,
      says: `${listed(competitors)} ${competitors.length === 1 ? 'knows' : 'know'} ${name}`,
    }))
  return [...known, ...plan.rivals]
}
