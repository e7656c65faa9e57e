/** Parts that the operations of growth and risks give alike. */
import type { Disagreement } from '#src/detect/quality/plan-quality.ts'
import { z } from 'zod'
import { evidence } from './diagnosis-schema.ts'

export const moneySchema = z
  .array(z.object({ currency: z.string().nullable().describe('null: nobody said'), amount: z.number() }))
  .describe('A year, by currency; empty: not known')

export const againstSchema = z
  .array(
    z.object({
      field: z.string().nullable().describe('That claims it; null: the item as a whole'),
      says: z.string(),
      evidence: z.array(evidence),
    }),
  )
  .describe('What the data says against it')

/** What `againstSchema` describes, of one item. */
export function against(found: readonly Disagreement[], itemId: string) {
  return found
    .filter((one) => one.itemId === itemId)
    .map(({ field, says, evidence: records }) => ({ field, says, evidence: [...records] }))
}
