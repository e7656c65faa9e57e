/** A review with its accounts and what was said of each, to go on with or to read again. */
import { entriesOfReview } from '#src/store/reviews.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { reviewOf } from '../review-of.ts'
import { entrySchema, reviewSchema, shownEntry, shownReview } from '../review-schema.ts'

export const showReview = transactionOperation({
  name: 'review.show',
  summary: 'Show a review: its accounts, and what was decided on each',
  description: 'Of an account that was closed with what was seen on that day, however it stands now.',
  permission: 'read',
  http: { method: 'GET', path: '/reviews/{id}' },
  positional: ['id'],
  input: z.object({ id: z.uuid() }),
  output: reviewSchema.extend({ entries: z.array(entrySchema) }),
  run: async ({ id }, { tx }) => {
    const review = await reviewOf(tx, id)
    return { ...shownReview(review), entries: (await entriesOfReview(tx, id)).map(shownEntry) }
  },
})
