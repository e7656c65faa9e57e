/** The records that a diagnosis names anywhere, each as it says it first. */
import type { Diagnosis, Evidence } from './diagnosis.ts'

export function evidenceIn(diagnosis: Diagnosis): ReadonlyMap<string, Evidence> {
  const found = new Map<string, Evidence>()
  gather(diagnosis, found)
  return found
}

function gather(value: unknown, found: Map<string, Evidence>): void {
  if (typeof value !== 'object' || value === null) return
  if (isEvidence(value) && !found.has(value.factId)) found.set(value.factId, value)
  for (const part of Object.values(value)) gather(part, found)
}

function isEvidence(value: object): value is Evidence {
  return 'factId' in value && 'says' in value && 'source' in value
}
