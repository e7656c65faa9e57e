/** What a review came to for one account, as it is kept. */
import type { Day } from '#src/kernel/day.ts'

/** What is done about an account that makes no progress for four weeks (handbook 10). */
export interface Decision {
  readonly decision: 'escalate' | 'accept'
  readonly reason: string
  readonly by: string
}

/** A movement that was left without an answer, and why. */
export interface LeftMovement {
  readonly movement: string
  readonly headline: string
  readonly reason: string
}

export interface Promised {
  readonly says: string
  readonly owner: string | null
  readonly dueOn: Day | null
}

/** A movement that a person answered while the review went on. */
export interface AnsweredMovement {
  readonly headline: string
  readonly how: 'accepted' | 'dismissed' | 'snoozed'
  readonly reason: string | null
}

/** What was seen when the account was closed, or the review ended before, so that it can be read again. */
export interface Kept {
  readonly score: number | null
  readonly status: string | null
  readonly arr: number | null
  readonly currency: string | null
  readonly changes: readonly string[]
  readonly readers: { readonly am: Day | null; readonly csm: Day | null }
  readonly commitments: readonly Promised[]
  readonly promises: { readonly kept: number; readonly of: number }
  readonly answers: readonly AnsweredMovement[]
  /** headlines of the movements that waited for an answer and were not left with a reason */
  readonly open: readonly string[]
}

export interface ReviewOutcome {
  /** why one of the two owners alone is enough; null: both are asked */
  readonly readAlone: string | null
  readonly decision: Decision | null
  readonly left: readonly LeftMovement[]
  /** why nothing is promised; null: a commitment is asked */
  readonly noCommitment: string | null
  /** ids of the actions of the plan that were promised here */
  readonly commitments: readonly string[]
  /** for how long it was talked about */
  readonly seconds: number
  /** why its turn was passed over; null: it was not */
  readonly skipped: string | null
  readonly closedBy: string | null
  readonly closedAt: string | null
  readonly kept: Kept | null
}

export const nothingSaid: ReviewOutcome = {
  readAlone: null,
  decision: null,
  left: [],
  noCommitment: null,
  commitments: [],
  seconds: 0,
  skipped: null,
  closedBy: null,
  closedAt: null,
  kept: null,
}

/** Whether anything was said of an account in its review, which is more than that it was looked at. */
export function isAnythingSaid(outcome: ReviewOutcome): boolean {
  const { readAlone, decision, left, noCommitment, commitments } = outcome
  const reasons = [readAlone, decision, noCommitment].some((one) => one !== null)
  return reasons || left.length > 0 || commitments.length > 0
}
