/** One account of a review: only what changed since the last one, what waits for an answer, and what was promised. */
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { seatsSchema } from '../diagnosis-schema.ts'
import { transactionOperation } from '../operation.ts'
import { readReviewAccount, shownMovement } from '../read-review-account.ts'
import { entryOf, reviewOf } from '../review-of.ts'
import { changeSchema, entrySchema, shownEntry, toGoSchema } from '../review-schema.ts'

const day = z.iso.date()
const person = z.string().nullable()

export const showReviewAccount = transactionOperation({
  name: 'review.account',
  summary: 'Show one account of a review: only what changed since its last one',
  description:
    'Figures, plan, movements and records that are other than on the day of its last review; the movements that wait ' +
    'for an answer; the promises that were kept or not; who has confirmed that they read the plan; and what is still to be done before ' +
    'the next account. Red for four weeks without progress, it is to be escalated or accepted.',
  permission: 'read',
  http: { method: 'GET', path: '/reviews/{id}/accounts/{account}' },
  positional: ['id', 'account'],
  input: z.object({ id: z.uuid(), account: z.string().min(1).describe('Id, source id or exact name') }),
  output: entrySchema.extend({
    profile: z.object({
      segment: person,
      tier: z.number().nullable(),
      industry: person,
      amEmail: person,
      csmEmail: person,
    }),
    figures: z
      .object({
        arr: z.number().nullable(),
        arrBefore: z.number().nullable().describe('On the day of the last review'),
        currency: z.string().nullable(),
        seats: seatsSchema,
        deadline: z.object({ on: day, kind: z.enum(['notice', 'end']), days: z.int() }).nullable(),
        goneSince: day.nullable().describe('Since when it is no customer any more: it has no health then'),
        score: z.number().nullable(),
        status: z.string().nullable(),
        scoreBefore: z.number().nullable(),
        outlook: z.number().nullable().describe('Probability that it renews'),
        byOwner: z.number().nullable().describe('As an owner says'),
      })
      .nullable()
      .describe('null: not diagnosed yet'),
    probabilities: z.object({ am: z.number().nullable(), csm: z.number().nullable() }),
    stillSince: day.nullable().describe('Without progress since then: escalate or accept'),
    changes: z.array(changeSchema),
    movements: z.array(
      z.object({
        id: z.uuid(),
        rule: z.string(),
        headline: z.string(),
        reason: z.string(),
        severity: z.enum(['critical', 'high', 'medium', 'low']),
        confidence: z.number(),
        since: day,
        edits: z.array(z.string()).describe('What it proposes for the plan'),
      }),
    ),
    others: z
      .int()
      .describe('Movements that stand on the account and wait for no answer: older, or held by a limit'),
    promises: z.array(
      z.object({
        item: z.string(),
        section: z.enum(['actions', 'commitments']),
        says: z.string(),
        owner: person,
        side: z.enum(['ours', 'theirs']),
        dueOn: day.nullable(),
        days: z.int().nullable().describe('Until it is due; below zero it is late'),
        state: z.enum(['kept', 'open', 'broken']),
      }),
    ),
    commitments: z.array(
      z.object({ item: z.string(), says: z.string(), owner: person, dueOn: day.nullable() }),
    ),
    readers: z
      .object({ am: day.nullable(), csm: day.nullable() })
      .describe(
        'When each last confirmed to have read the plan; an edit, which counts as read in its quality, does not',
      ),
    toGo: toGoSchema,
  }),
  run: async ({ id, account }, { tx, today }) => {
    const review = await reviewOf(tx, id)
    const entry = await entryOf(tx, review, (await accountNamed(tx, account)).id)
    const standing = await readReviewAccount(tx, review, entry, today)
    const { profile, movements, plan, ...read } = standing(entry.outcome)
    const { segment, tier, industry, amEmail, csmEmail } = profile
    const renewal = plan.items.renewal.get('renewal')?.values
    return {
      ...shownEntry(entry),
      ...read,
      profile: { segment, tier, industry, amEmail, csmEmail },
      probabilities: { am: renewal?.probabilityByAm ?? null, csm: renewal?.probabilityByCsm ?? null },
      movements: movements.map(shownMovement),
    }
  },
})
