/** Ends a review; what was not reviewed stays so. */
import { endReview } from '#src/store/reviews.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { transactionOperation } from '../operation.ts'
import { reviewOf } from '../review-of.ts'
import { reviewSchema, shownReview } from '../review-schema.ts'

export const finishReview = transactionOperation({
  name: 'review.finish',
  summary: 'End a review and keep it',
  description:
    'It can be read again. Accounts whose turn did not come are looked at from the same day next time.',
  permission: 'plan',
  http: { method: 'POST', path: '/reviews/{id}/finish' },
  positional: ['id'],
  input: z.object({ id: z.uuid(), by: answeredBy }),
  output: reviewSchema,
  run: async ({ id, by }, { tx, today, actor }) => {
    await reviewOf(tx, id)
    await endReview(tx, id, { on: today, by: by ?? actor.role })
    return shownReview(await reviewOf(tx, id))
  },
})
