/** What is kept of an account as it was seen, so that its review can be read again however it stands then. */
import type { Kept, ReviewOutcome } from '#src/plan/review/outcome.ts'
import type { ReviewedAccount } from './read-review-account.ts'

/** Lines of change that are kept to be read again. */
const KEPT_LINES = 60

export function keptOf(account: ReviewedAccount, { left }: ReviewOutcome): Kept {
  const { figures, changes, readers, commitments, promises, movements, answers } = account
  const isLeft = new Set(left.map(({ movement }) => movement))
  return {
    score: figures?.score ?? null,
    status: figures?.status ?? null,
    arr: figures?.arr ?? null,
    currency: figures?.currency ?? null,
    changes: changes
      .slice(0, KEPT_LINES)
      .map(({ sign, what, from, says }) => `${sign} ${what}: ${from === null ? '' : `${from} → `}${says}`),
    readers,
    commitments: commitments.map(({ says, owner, dueOn }) => ({ says, owner, dueOn })),
    promises: { kept: promises.filter(({ state }) => state === 'kept').length, of: promises.length },
    answers,
    open: movements.filter(({ id }) => !isLeft.has(id)).map(({ finding }) => finding.headline),
  }
}
