/** Goes on with a review that was ended, where it was. */
import { lockEntries, resumeReview as resume } from '#src/store/reviews.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { reviewOf } from '../review-of.ts'
import { reviewSchema, shownReview } from '../review-schema.ts'

export const resumeReview = transactionOperation({
  name: 'review.resume',
  summary: 'Go on with a review that was ended',
  description:
    'What was said in it stands, and accounts whose turn was over stay so. It counts as held once it is ended again.',
  permission: 'plan',
  http: { method: 'POST', path: '/reviews/{id}/resume' },
  positional: ['id'],
  input: z.object({ id: z.uuid() }),
  output: reviewSchema,
  run: async ({ id }, { tx }) => {
    await lockEntries(tx, id)
    const { finishedOn } = await reviewOf(tx, id)
    if (finishedOn !== null) await resume(tx, id)
    return shownReview(await reviewOf(tx, id))
  },
})
