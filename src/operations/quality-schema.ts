/** The quality of a plan as the doors give it. */
import { sectionNames } from '#src/plan/plan-sections.ts'
import { z } from 'zod'
import { evidence } from './diagnosis-schema.ts'

const day = z.iso.date()
const share = z.number().nullable().describe('0–1; null: nothing counts')
const section = z.enum(sectionNames)

export const freshnessSchema = z.object({
  share,
  staleSince: day.nullable().describe('Since when under 60%'),
  stale: z.array(z.object({ section, itemId: z.string(), name: z.string() })),
  lastReviewOn: day.nullable(),
  unanswered: z.int().describe('Movements that wait for an answer'),
})

export const lengthSchema = z.object({
  items: z.int().describe('That belong on one page'),
  leftOut: z.int().describe('That it has no room for'),
})

export const coReadingSchema = z.object({
  am: day.nullable().describe('The last day on which the account manager read or edited it'),
  csm: day.nullable(),
  movedOn: day.nullable().describe('The last movement of high or critical severity'),
  isRead: z.boolean().nullable().describe('By both since then; null: an owner is missing'),
  differ: z.array(z.string()).describe('Where the two judge otherwise'),
})

export const evidenceSchema = z.object({
  share,
  claims: z.int(),
  backed: z.int().describe('With a source record, or measured by a signal'),
})

export const doneSchema = z.object({
  share: z.number(),
  essentials: z.array(z.object({ id: z.string(), says: z.string(), holds: z.boolean() })),
})

export const planQualitySchema = z.object({
  asOf: day,
  freshness: freshnessSchema,
  length: lengthSchema,
  coReading: coReadingSchema,
  evidence: evidenceSchema,
  done: doneSchema,
  balance: z.array(
    z.object({
      id: z.enum(['growth-only', 'single-threaded', 'users-mood']),
      says: z.string(),
      warns: z.boolean().nullable().describe('null: it cannot be told'),
    }),
  ),
  disagreements: z.array(
    z.object({
      section,
      itemId: z.string(),
      name: z.string().describe('The item that claims it'),
      field: z.string().nullable(),
      says: z.string().describe('What the data says against it'),
      evidence: z.array(evidence),
    }),
  ),
})
