/** Writes down what a review comes to for an account, bit by bit, and closes it. */
import { Failure } from '#src/kernel/failure.ts'
import type { ToGo } from '#src/plan/review/gate.ts'
import { isAnythingSaid, type ReviewOutcome } from '#src/plan/review/outcome.ts'
import { lockEntries, saveEntry } from '#src/store/reviews.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { answeredBy, whyAnswered } from '../answer-input.ts'
import { keepQuality } from '../keep-quality.ts'
import { keptOf } from '../kept-of-review.ts'
import { transactionOperation } from '../operation.ts'
import { type ReviewedAccount, readReviewAccount } from '../read-review-account.ts'
import { entryOf, reviewOf } from '../review-of.ts'
import { entrySchema, shownEntry, toGoSchema } from '../review-schema.ts'

const reason = whyAnswered.nullable().optional()

export const recordReview = transactionOperation({
  name: 'review.record',
  summary: 'Write down what a review comes to for an account, and close it',
  description:
    'What is named is written, what is not stays: so a review that is interrupted goes on where it was. Closing is ' +
    'refused until both owners have read the plan (`plan read`) or it is said why one is enough, every movement is ' +
    'answered or left with a reason, a commitment stands or it is said why none does, and an account without ' +
    'progress for four weeks is escalated or accepted. An account can be passed over with a reason.',
  permission: 'plan',
  http: { method: 'POST', path: '/reviews/{id}/accounts/{account}' },
  positional: ['id', 'account'],
  input: z.object({
    id: z.uuid(),
    account: z.string().min(1).describe('Id, source id or exact name'),
    readAlone: reason.describe('Why one reader alone is enough; null takes it back'),
    noCommitment: reason.describe('Why nothing is promised'),
    decision: z
      .object({ decision: z.enum(['escalate', 'accept']), reason: whyAnswered })
      .nullable()
      .optional()
      .describe('After four weeks without progress'),
    leave: z
      .object({ movement: z.uuid(), reason: whyAnswered.nullable() })
      .optional()
      .describe('A movement that is left without an answer, and why; null: it is not left after all'),
    commitment: z.string().min(1).optional().describe('Id of an action of the plan that is promised'),
    seconds: z.number().min(0).max(86_400).optional().describe('For how long it was talked about'),
    skipped: reason.describe('Why it is passed over: closes it'),
    close: z.boolean().default(false).describe('Its turn is over'),
    reopen: z.boolean().default(false).describe('Its turn is not over after all'),
    by: answeredBy,
  }),
  output: entrySchema.extend({ toGo: toGoSchema }),
  run: async ({ id, account, close, reopen, by, ...said }, { tx, today, now, actor }) => {
    const { id: accountId } = await accountNamed(tx, account)
    await lockEntries(tx, id, accountId)
    const review = await reviewOf(tx, id)
    const before = await entryOf(tx, review, accountId)
    const author = by ?? actor.role
    const standing = await readReviewAccount(tx, review, before, today)
    const outcome = withSaid(before.outcome, said, standing(before.outcome), author)
    const read = standing(outcome)
    const isClosed = (close || (said.skipped ?? null) !== null || before.closedOn !== null) && !reopen
    if (close && outcome.skipped === null && read.toGo.length > 0) throw notYet(read.toGo)
    const stamp = isClosed && before.closedOn === null
    // What is said while the review is being ended, or after it, is kept too.
    const isLate = review.finishedOn !== null && !isClosed && isAnythingSaid(outcome)
    const kept = stamp || isLate ? keptOf(read, outcome) : reopen ? null : outcome.kept
    const written = {
      ...before,
      closedOn: isClosed ? (before.closedOn ?? today) : null,
      outcome: {
        ...outcome,
        kept,
        ...(stamp ? { closedBy: author, closedAt: now.toISOString() } : {}),
        ...(reopen ? { closedBy: null, closedAt: null, skipped: null } : {}),
      },
    }
    await saveEntry(tx, id, written)
    if (stamp) await keepQuality(tx, [accountId], today)
    return { ...shownEntry(written), toGo: read.toGo }
  },
})

interface SaidOfAccount {
  readonly readAlone?: string | null | undefined
  readonly noCommitment?: string | null | undefined
  readonly decision?: { readonly decision: 'escalate' | 'accept'; readonly reason: string } | null | undefined
  readonly leave?: { readonly movement: string; readonly reason: string | null } | undefined
  readonly commitment?: string | undefined
  readonly seconds?: number | undefined
  readonly skipped?: string | null | undefined
}

function withSaid(
  outcome: ReviewOutcome,
  said: SaidOfAccount,
  seen: ReviewedAccount,
  by: string,
): ReviewOutcome {
  const { readAlone, noCommitment, decision, leave, commitment, seconds, skipped } = said
  return {
    ...outcome,
    ...(readAlone === undefined ? {} : { readAlone }),
    ...(noCommitment === undefined ? {} : { noCommitment }),
    ...(skipped === undefined ? {} : { skipped }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(decision === undefined ? {} : { decision: decision && { ...decision, by } }),
    ...(commitment === undefined
      ? {}
      : { commitments: [...new Set([...outcome.commitments, checkedAction(commitment, seen)])] }),
    ...(leave === undefined ? {} : { left: leftOf(outcome, leave, seen) }),
  }
}

function checkedAction(item: string, { plan }: ReviewedAccount): string {
  if (plan.items.actions.has(item)) return item
  throw new Failure('not-found', `The plan of the account has no action ${item}`, {
    hint: 'Add it with `plan edit` first.',
  })
}

function leftOf(
  { left }: ReviewOutcome,
  { movement, reason: why }: NonNullable<SaidOfAccount['leave']>,
  { movements }: ReviewedAccount,
): ReviewOutcome['left'] {
  const others = left.filter((one) => one.movement !== movement)
  if (why === null) return others
  const card = movements.find(({ id }) => id === movement)
  if (card === undefined) {
    throw new Failure('not-found', `No movement ${movement} of the account waits for an answer`)
  }
  return [...others, { movement, headline: card.finding.headline, reason: why }]
}

const words: Readonly<Record<ToGo['id'], string>> = {
  readers: 'owners have not confirmed that they read the plan',
  movements: 'movements wait for an answer',
  commitment: 'nothing is promised',
  decision: 'it is neither escalated nor accepted',
}

function notYet(rest: readonly ToGo[]): Failure {
  return new Failure(
    'conflict',
    `The account cannot be closed yet: ${rest.map(({ id }) => words[id]).join('; ')}`,
    {
      hint: 'Do it, or give a reason for each; or pass the account over with a reason.',
    },
  )
}
