/** A review, its accounts, and one of them as it is looked at, as the doors give them. */
import { reviewKinds } from '#src/plan/review/rhythm.ts'
import type { StoredEntry, StoredReview } from '#src/store/reviews.ts'
import { z } from 'zod'

const day = z.iso.date()

export const reviewSchema = z.object({
  id: z.uuid(),
  kind: z.enum(reviewKinds),
  scope: z.object({
    owner: z.string().nullable(),
    team: z.string().nullable(),
    atRisk: z.boolean(),
    onlyChanged: z.boolean(),
    accounts: z.array(z.string()).describe('These alone; none: whoever was in the scope'),
    limit: z.int(),
    unchanged: z.int().describe('Accounts that were left out, as nothing changed on them'),
  }),
  startedOn: day,
  startedBy: z.string(),
  finishedOn: day.nullable().describe('null: it goes on'),
  finishedBy: z.string().nullable(),
  accounts: z.int(),
  closed: z.int().describe('Accounts of it that were reviewed or passed over'),
  begun: z
    .int()
    .describe(
      'Of a review that was ended, the accounts on which something was done, and whose turn was not over',
    ),
})

export function shownReview(review: StoredReview) {
  const { startedAt: _, ...shown } = review
  return shown
}

const promised = z.object({ says: z.string(), owner: z.string().nullable(), dueOn: day.nullable() })

export const outcomeSchema = z.object({
  readAlone: z.string().nullable().describe('Why one reader alone was enough'),
  decision: z
    .object({ decision: z.enum(['escalate', 'accept']), reason: z.string(), by: z.string() })
    .nullable()
    .describe('After four weeks without progress'),
  left: z
    .array(z.object({ movement: z.string(), headline: z.string(), reason: z.string() }))
    .describe('Movements that were left without an answer'),
  noCommitment: z.string().nullable().describe('Why nothing was promised'),
  commitments: z.array(z.string()).describe('Ids of the actions of the plan that were promised'),
  seconds: z.number().describe('For how long it was talked about'),
  skipped: z.string().nullable().describe('Why it was passed over'),
  closedBy: z.string().nullable(),
  closedAt: z.string().nullable(),
  kept: z
    .object({
      score: z.number().nullable(),
      status: z.string().nullable(),
      arr: z.number().nullable(),
      currency: z.string().nullable(),
      changes: z.array(z.string()),
      readers: z.object({ am: day.nullable(), csm: day.nullable() }),
      commitments: z.array(promised),
      promises: z.object({ kept: z.int(), of: z.int() }),
      answers: z
        .array(
          z.object({
            headline: z.string(),
            how: z.enum(['accepted', 'dismissed', 'snoozed']),
            reason: z.string().nullable(),
          }),
        )
        .describe('Movements that a person answered while the review went on'),
      open: z.array(z.string()).describe('Movements that waited for an answer and were not left'),
    })
    .nullable()
    .describe(
      'What was seen when the account was closed; of one that was begun and not closed, when the review was ended',
    ),
})

export const entrySchema = z.object({
  account: z.object({ id: z.uuid(), name: z.string() }),
  score: z.number().nullable(),
  status: z.string().nullable(),
  arr: z.number().nullable(),
  currency: z.string().nullable(),
  place: z.int(),
  since: day.describe('Changes from the end of that day on are looked at'),
  closedOn: day.nullable().describe('null: its turn is still to come'),
  outcome: outcomeSchema,
})

export function shownEntry({ accountId, name, ...entry }: StoredEntry) {
  return { account: { id: accountId, name }, ...entry }
}

export const changeSchema = z.object({
  sign: z.enum(['+', '−', '~']).describe('Came, went, changed'),
  what: z.string(),
  from: z.string().nullable(),
  says: z.string(),
  note: z.string().nullable(),
  on: day.nullable(),
})

export const toGoSchema = z
  .array(z.object({ id: z.enum(['readers', 'movements', 'commitment', 'decision']), count: z.int() }))
  .describe('What is still to be done before the next account')
