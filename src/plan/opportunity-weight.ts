/** How much of the value of an opportunity is counted on, by the confidence that its owner has in it. */
import type { Level } from './plan-items.ts'

const weights: Readonly<Record<Level, number>> = { High: 0.8, Medium: 0.6, Low: 0.4 }

/** 0–1; null where nobody has said how sure they are: then it is in no weighted sum, and counted apart. */
export function opportunityWeight(confidence: Level | null): number | null {
  return confidence === null ? null : weights[confidence]
}
