/** Begins a review: which accounts, in which order, and since when each is looked at. */
import { Failure } from '#src/kernel/failure.ts'
import { firstSince, reviewKinds } from '#src/plan/review/rhythm.ts'
import { accountsToReview, startReview as begin } from '#src/store/reviews.ts'
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
    'at risk unless told otherwise. What changed on an account is looked at since its last review. A review that was ' +
    'begun goes on where it was: `review list` names it.',
  permission: 'plan',
  http: { method: 'POST', path: '/reviews' },
  positional: ['kind'],
  input: z.object({
    kind: z.enum(reviewKinds),
    owner: z.string().optional().describe('E-mail address: only accounts that this person holds'),
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
  run: async ({ kind, owner, atRisk = kind === 'weekly', accounts = [], limit, by }, context) => {
    const { tx, today, now, actor } = context
    const scope = { owner: owner ?? null, atRisk, accounts, limit }
    const named = new Set<string>()
    for (const account of accounts) named.add((await accountNamed(tx, account)).id)
    const chosen = accounts.length > 0 ? [...named] : await accountsToReview(tx, scope)
    if (chosen.length === 0) {
      throw new Failure('conflict', 'No account with a plan is in this scope', {
        hint: atRisk ? 'None is at risk. Review all of them instead.' : 'Ask for more accounts.',
      })
    }
    const started = { kind, scope, startedOn: today, startedAt: now, startedBy: by ?? actor.role }
    const id = await begin(tx, started, chosen, firstSince(kind, today))
    return shownReview(await reviewOf(tx, id))
  },
})
