/** What every part of an account in a review is drawn from. */
import type { ReviewAccount } from './review-query.ts'
import type { Record } from './use-recording.ts'

export interface ReviewPartProps {
  readonly organization: string
  readonly account: ReviewAccount
  /** the day of the review */
  readonly today: string
  readonly record: Record
}
