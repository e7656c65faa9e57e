/** Ends a review; what was done on accounts whose turn was not over is kept, and they stay to be reviewed. */
import type { Day } from '#src/kernel/day.ts'
import { isAnythingSaid } from '#src/plan/review/outcome.ts'
import {
  endReview,
  entriesOfReview,
  lockEntries,
  saveEntry,
  type StoredEntry,
  type StoredReview,
} from '#src/store/reviews.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { touchedInReview } from '#src/store/touched-in-review.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { keptOf } from '../kept-of-review.ts'
import { transactionOperation } from '../operation.ts'
import { readReviewAccount } from '../read-review-account.ts'
import { reviewOf } from '../review-of.ts'
import { reviewSchema, shownReview } from '../review-schema.ts'

export const finishReview = transactionOperation({
  name: 'review.finish',
  summary: 'End a review and keep it',
  description:
    'It can be read again. Of accounts on which something was done and whose turn was not over it is kept what was ' +
    'promised, read, answered and left open; like those whose turn did not come they are looked at from the same day ' +
    'next time. `review resume` goes on with it.',
  permission: 'plan',
  http: { method: 'POST', path: '/reviews/{id}/finish' },
  positional: ['id'],
  input: z.object({ id: z.uuid(), by: answeredBy }),
  output: reviewSchema,
  run: async ({ id, by }, { tx, today, actor }) => {
    await lockEntries(tx, id)
    const review = await reviewOf(tx, id)
    if (review.finishedOn === null) {
      await keepBegun(tx, review, today)
      await endReview(tx, id, { on: today, by: by ?? actor.role })
    }
    return shownReview(await reviewOf(tx, id))
  },
})

async function keepBegun(tx: Transaction, review: StoredReview, today: Day): Promise<void> {
  for (const entry of await begunIn(tx, review)) {
    const standing = await readReviewAccount(tx, review, entry, today)
    const outcome = { ...entry.outcome, kept: keptOf(standing(entry.outcome), entry.outcome) }
    await saveEntry(tx, review.id, { ...entry, outcome })
  }
}

/** Accounts of it whose turn is not over, and on which something was said or done. */
async function begunIn(tx: Transaction, review: StoredReview): Promise<StoredEntry[]> {
  const open = (await entriesOfReview(tx, review.id)).filter(({ closedOn }) => closedOn === null)
  const ids = open.map(({ accountId }) => accountId)
  const touched = await touchedInReview(tx, review, ids)
  return open.filter(({ accountId, outcome }) => isAnythingSaid(outcome) || touched.has(accountId))
}
