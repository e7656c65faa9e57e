/** Begins a review: which accounts, in which order, and since when each is looked at. */
import { Failure } from '#src/kernel/failure.ts'
import { type AccountsOfReview, accountsOfReview } from '#src/plan/review/accounts-of-review.ts'
import { firstSince, reviewKinds } from '#src/plan/review/rhythm.ts'
import { accountsToReview } from '#src/store/accounts-to-review.ts'
import { type ReviewScope, startReview as begin } from '#src/store/reviews.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { transactionOperation } from '../operation.ts'
import { reviewOf } from '../review-of.ts'
import { reviewSchema, shownReview } from '../review-schema.ts'

export const startReview = transactionOperation({
  name: 'review.start',
  summary: 'Begin a weekly, monthly or quarterly review of accounts',
  description:
    'Accounts with a plan, what is most at risk first: Red before Yellow, then by priority. The weekly one takes those ' +
    'at risk unless told otherwise; accounts on which nothing changed since their last review can be left out. What changed on an account is looked at since its last review. A review that was ' +
    'begun goes on where it was: `review list` names it.',
  permission: 'plan',
  http: { method: 'POST', path: '/reviews' },
  positional: ['kind'],
  input: z.object({
    kind: z.enum(reviewKinds),
    owner: z.string().optional().describe('E-mail address: only accounts that this person holds'),
    team: z.string().min(1).optional().describe('Only accounts that somebody of this team holds'),
    onlyChanged: z
      .boolean()
      .default(false)
      .describe('Leave out accounts on which nothing changed since their last review'),
    atRisk: z.boolean().optional().describe('Only Red, Yellow or at risk; default: in a weekly review'),
    accounts: z
      .array(z.string().min(1))
      .max(200)
      .optional()
      .describe('These alone: id, source id or exact name'),
    limit: z.int().min(1).max(200).default(10).describe('Accounts at most'),
    by: answeredBy,
  }),
  output: reviewSchema,
  run: async ({ kind, owner, team, accounts = [], limit, by, ...rest }, context) => {
    const { tx, today, now, actor } = context
    const { atRisk = kind === 'weekly', onlyChanged } = rest
    const asked = { owner: owner ?? null, team: team ?? null, atRisk, onlyChanged, accounts, limit }
    const since = firstSince(kind, today)
    const { chosen, unchanged } =
      accounts.length > 0
        ? await named(tx, accounts)
        : accountsOfReview(await accountsToReview(tx, { ...asked, unchanged: 0 }, since, today), limit)
    const scope = { ...asked, unchanged }
    if (chosen.length === 0) throw nothingIn(scope)
    const started = { kind, scope, startedOn: today, startedAt: now, startedBy: by ?? actor.role }
    const id = await begin(tx, started, chosen, since)
    return shownReview(await reviewOf(tx, id))
  },
})

async function named(tx: Transaction, accounts: readonly string[]): Promise<AccountsOfReview> {
  const chosen = new Set<string>()
  for (const account of accounts) chosen.add((await accountNamed(tx, account)).id)
  return { chosen: [...chosen], unchanged: 0 }
}

function nothingIn({ atRisk, unchanged }: ReviewScope): Failure {
  if (unchanged > 0) {
    return new Failure('conflict', 'Nothing changed on the accounts in this scope since their last review', {
      hint: 'Review the unchanged ones too.',
    })
  }
  return new Failure('conflict', 'No account with a plan is in this scope', {
    hint: atRisk ? 'None is at risk. Review all of them instead.' : 'Ask for more accounts.',
  })
}
