/** What an opportunity lacks to be one: "expand to the marketing team" is none (handbook 2, section 11). */
import type { Opportunity } from '#src/plan/plan-items.ts'

export function missingParts({ product, productId, stakeholder, rationale, quarter }: Opportunity): string[] {
  const parts: readonly [string, unknown][] = [
    ['product', product ?? productId],
    ['stakeholder', stakeholder],
    ['rationale', rationale],
    ['date', quarter],
  ]
  return parts
    .filter(([, value]) => value === null || value === undefined || value === '')
    .map(([part]) => part)
}
