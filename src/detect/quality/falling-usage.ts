/** That the use of the product falls or is low, with its figure: what a green plan is held against (handbook 3). */
import type { Diagnosis, Evidence } from '../diagnosis.ts'

export interface Contradiction {
  readonly says: string
  readonly evidence: readonly Evidence[]
}

const usageRules: ReadonlySet<string> = new Set(['usage-drop', 'utilisation-low'])
const usageSignals: ReadonlySet<string> = new Set(['product-usage', 'feature-adoption', 'seat-utilisation'])

/** A signal that is still good may come down from very good. */
const MIDDLE_SCORE = 3

/** @returns null where use neither falls nor is low, or it cannot be told; that of a former customer is over */
export function fallingUsage({ movements, health, leads, goneSince }: Diagnosis): Contradiction | null {
  if (goneSince !== null) return null
  const moved = movements.find(({ rule }) => usageRules.has(rule))
  if (moved !== undefined) return { says: moved.headline, evidence: moved.evidence }
  const falling = health[leads].signals.find(
    ({ id, score, trend }) =>
      usageSignals.has(id) && trend === 'down' && score !== null && score <= MIDDLE_SCORE,
  )
  if (falling === undefined) return null
  return { says: `${falling.id.replaceAll('-', ' ')} falls: ${falling.says}`, evidence: falling.evidence }
}
