/** The reviews that were held, and which are due. */
import { listReviews as load } from '#src/store/reviews.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { reviewSchema, shownReview } from '../review-schema.ts'
import { reviewsDue, reviewsDueSchema } from '../reviews-due.ts'

export const listReviews = transactionOperation({
  name: 'review.list',
  summary: 'List the reviews, the latest first, and which are due',
  description: 'Weekly of those at risk, monthly with the manager, quarterly with the executive sponsor.',
  permission: 'read',
  http: { method: 'GET', path: '/reviews' },
  input: z.object({
    limit: z.int().min(1).max(200).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({ today: z.iso.date(), due: reviewsDueSchema, reviews: z.array(reviewSchema) }),
  run: async (page, { tx, today }) => ({
    today,
    due: await reviewsDue(tx, today),
    reviews: (await load(tx, page)).map(shownReview),
  }),
})
