/** Which reviews of the rhythm (handbook 10) are due, and which of them was begun and not ended. */
import type { Day } from '#src/kernel/day.ts'
import { isReviewDue, nextReviewOn, reviewKinds } from '#src/plan/review/rhythm.ts'
import { heldReviews } from '#src/store/review-rhythm.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'

const day = z.iso.date().nullable()

export const reviewsDueSchema = z
  .array(
    z.object({
      kind: z.enum(reviewKinds),
      lastOn: day.describe('null: none was held yet'),
      nextOn: day.describe('null: at once'),
      isDue: z.boolean(),
      openId: z.uuid().nullable().describe('One that was begun and not ended'),
    }),
  )
  .describe('The reviews of the rhythm: weekly, monthly, quarterly')

export async function reviewsDue(tx: Transaction, today: Day) {
  const held = await heldReviews(tx)
  return reviewKinds.map((kind) => {
    const { lastOn = null, openId = null } = held.find((one) => one.kind === kind) ?? {}
    return {
      kind,
      lastOn,
      nextOn: nextReviewOn(kind, lastOn),
      isDue: isReviewDue(kind, lastOn, today),
      openId,
    }
  })
}
