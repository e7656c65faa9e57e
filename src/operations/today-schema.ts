/** An account of today's queue with its entries, and something that was done, as the doors give them. */
import { z } from 'zod'

const day = z.iso.date()

const dueItem = z.object({
  section: z.enum(['actions', 'checklist', 'reviews']),
  id: z.string().describe('Of the item in the plan of the account'),
  version: z.int().describe('Of the item, to base an edit on'),
  inPlan: z
    .boolean()
    .describe('false: a step of the renewal that is due, and that nobody has taken into the plan'),
  says: z.string(),
  dueOn: day,
  days: z.int().describe('Until it is due; below zero it is late'),
  status: z.string().nullable(),
  owner: z.string().nullable().describe('E-mail address of ours, name of theirs; null: nobody is named'),
  side: z.enum(['ours', 'theirs']),
  confirm: z.array(z.string()).describe('What is to be made sure of in a review'),
  cause: z.string().nullable().describe('The cause of the movement that it answers, or of its renewal'),
  answers: z.string().nullable().describe('The item of the plan that it serves'),
})

const movement = z.object({
  id: z.uuid(),
  rule: z.string(),
  cause: z.string(),
  headline: z.string(),
  reason: z.string(),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  confidence: z.number(),
  since: day,
  dueOn: day.nullable(),
  edits: z.int().describe('Edits of the plan that it proposes'),
  priority: z.number(),
  isListed: z
    .boolean()
    .describe('Not of the queue: it is here because of a step that is due, which it proposes'),
})

export const queueGroupSchema = z.object({
  account: z.object({
    id: z.uuid(),
    sourceId: z.string(),
    name: z.string(),
    segment: z.string().nullable(),
    tier: z.number().nullable(),
    owner: z.string().nullable(),
    am: z.string().nullable(),
    csm: z.string().nullable(),
    arr: z.number().nullable(),
    currency: z.string().nullable(),
    score: z.number().nullable(),
    status: z.string().nullable(),
    deadline: z
      .object({ on: day, days: z.int(), kind: z.enum(['notice', 'end']) })
      .nullable()
      .describe('The day that decides; null: none is known'),
  }),
  entries: z
    .array(
      z.object({
        kind: z.enum(['proposal', 'action', 'checklist', 'review']),
        id: z.string(),
        priority: z.number().describe('What is at stake, 0–2'),
        movement: movement.nullable(),
        items: z
          .array(dueItem)
          .describe('Of one cause, the nearest due first; those of a movement come with it'),
      }),
    )
    .describe('Each cause once, what weighs most first'),
})

export const doneSchema = z.object({
  how: z.enum(['accepted', 'dismissed', 'snoozed', 'done', 'dropped', 'reviewed']),
  accountId: z.uuid(),
  name: z.string().describe('Of the account'),
  says: z.string(),
  by: z.string().nullable(),
  note: z.string().nullable().describe('Why it was dismissed, until when it rests, what was decided'),
  at: z.string().nullable(),
})
