/** A review by its id, and the entry of one of its accounts. */
import { Failure } from '#src/kernel/failure.ts'
import { entryOfReview, reviewById, type StoredEntry, type StoredReview } from '#src/store/reviews.ts'
import type { Transaction } from '#src/store/tenant.ts'

/** @throws Failure 'not-found' */
export async function reviewOf(tx: Transaction, id: string): Promise<StoredReview> {
  const review = await reviewById(tx, id)
  if (review !== null) return review
  throw new Failure('not-found', `There is no review ${id}`, { hint: '`perennial review list` names them.' })
}

/** @throws Failure 'not-found' where the account is not in the review */
export async function entryOf(
  tx: Transaction,
  review: StoredReview,
  accountId: string,
): Promise<StoredEntry> {
  const entry = await entryOfReview(tx, review.id, accountId)
  if (entry !== null) return entry
  throw new Failure('not-found', `The account ${accountId} is not in this review`, {
    hint: '`perennial review show` names its accounts.',
  })
}
