/** Movements of one cause as one card shows them: as the most urgent says it, on the records and with the proposals of all. */
import type { Movement } from './diagnosis.ts'

/** What several call for is proposed once, by the first. */
export function together(lead: Movement, others: readonly Movement[]): Movement {
  if (others.length === 0) return lead
  const all = [lead, ...others]
  return {
    ...lead,
    evidence: once(
      all.flatMap((one) => one.evidence),
      ({ factId }) => factId,
    ),
    proposals: once(
      all.flatMap((one) => one.proposals),
      ({ section, change, target }) => JSON.stringify([section, change, target]),
    ),
  }
}

function once<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  const seen = new Set<string>()
  return things.filter((thing) => !seen.has(keyOf(thing)) && seen.add(keyOf(thing)))
}
