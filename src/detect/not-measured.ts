/** A reading without a score, and why: missing is neither zero nor average (handbook 4). */
import type { SignalId, SignalReading } from './diagnosis.ts'

/** @param applicable false when the signal cannot be had for this account at all, so that it leaves coverage too */
export function notMeasured(id: SignalId, says: string, applicable = true): SignalReading {
  return {
    id,
    score: null,
    value: null,
    trend: null,
    before: null,
    source: null,
    asOf: null,
    stale: false,
    applicable,
    says,
    evidence: [],
  }
}
