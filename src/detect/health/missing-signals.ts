/** What health lacks today: signals that are not measured or stale, and the records that would bring them (handbook 4). */
import type { Diagnosis, SignalId } from '../diagnosis.ts'

/** Kinds of record as an import names them. */
export type Wanting =
  | 'usage'
  | 'subscription'
  | 'ticket'
  | 'survey'
  | 'contact'
  | 'touch'
  | 'invoice'
  | 'milestone'

export interface MissingSignal {
  readonly id: SignalId
  /** stale: it was measured, and its feed has fallen silent; missing: it is not measured */
  readonly state: 'missing' | 'stale'
  readonly says: string
  /** what would bring it, the most likely first */
  readonly wants: readonly Wanting[]
}

const wants: Readonly<Record<SignalId, readonly Wanting[]>> = {
  onboarding: ['milestone'],
  'product-usage': ['usage'],
  'feature-adoption': ['usage'],
  'seat-utilisation': ['usage', 'subscription'],
  'support-volume': ['ticket'],
  'nps-csat': ['survey'],
  'stakeholder-engagement': ['touch', 'contact'],
  'renewal-risk': ['invoice', 'subscription'],
}

/** What is not applicable to the account is not missed. */
export function missingSignals({ health, leads }: Pick<Diagnosis, 'health' | 'leads'>): MissingSignal[] {
  const { signals } = health[leads]
  const hasUse = signals.some(({ id, score }) => id === 'product-usage' && score !== null)
  return signals
    .filter(({ applicable, score, stale }) => applicable && (score === null || stale))
    .map(({ id, stale, says }) => ({
      id,
      state: stale ? 'stale' : 'missing',
      says,
      // Where use is measured, it is the seats that utilisation lacks.
      wants: id === 'seat-utilisation' && hasUse ? wants[id].toReversed() : wants[id],
    }))
}
