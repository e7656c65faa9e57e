/** What both health models share: the caps that hold a score, and whether it may be given a status (handbook 4). */
import type { Cap, SignalId, SignalReading } from '../diagnosis.ts'
import type { HealthSettings } from '../settings.ts'
import { figure } from '../words.ts'

/** A cap this low speaks for itself, however little is measured. */
const CAP_WITH_STATUS = 39

/** One of these must be measured for a status. */
const useOrEngagement: ReadonlySet<SignalId> = new Set([
  'onboarding',
  'product-usage',
  'feature-adoption',
  'seat-utilisation',
  'stakeholder-engagement',
])

/** The score under the lowest cap, and that cap in words where it holds the score down. */
export function heldBy(
  caps: readonly Cap[],
  score: number | null,
): { readonly score: number | null; readonly says: string } {
  const lowest = caps.toSorted((a, b) => a.holdsAt - b.holdsAt)[0]
  if (score === null || lowest === undefined || lowest.holdsAt >= score) return { score, says: '' }
  return { score: lowest.holdsAt, says: `, held at ${figure(lowest.holdsAt)}%: ${lowest.says}` }
}

export function mayHaveStatus(
  signals: readonly SignalReading[],
  coverage: number,
  caps: readonly Cap[],
  { leastCoverage }: HealthSettings,
): boolean {
  if (caps.some(({ holdsAt }) => holdsAt <= CAP_WITH_STATUS)) return true
  const measured = signals.some(
    ({ id, applicable, score }) => applicable && score !== null && useOrEngagement.has(id),
  )
  return measured && coverage >= leastCoverage
}
