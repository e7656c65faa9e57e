/** The records behind several claims together. */
import type { Evidence } from './diagnosis.ts'

interface Claim {
  readonly evidence: readonly Evidence[]
}

/** Each record once, though several of the claims rest on it. */
export function evidenceOfAll(claims: readonly Claim[]): Evidence[] {
  const all = claims.flatMap(({ evidence }) => evidence)
  return [...new Map(all.map((record) => [evidenceKey(record), record])).values()]
}

/** A record that is told with another figure is another one. */
export function evidenceKey({ factId, says }: Pick<Evidence, 'factId' | 'says'>): string {
  return `${factId}\u0000${says}`
}
