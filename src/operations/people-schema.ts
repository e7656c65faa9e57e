/** The people of an account as the doors give them: the schema of publish's `PeoplePage`. */
import { checklistIds, seenPlaces } from '#src/detect/diagnosis.ts'
import type { PeoplePage } from '#src/publish/people/people-page.ts'
import { z } from 'zod'
import { evidence } from './diagnosis-schema.ts'
import { planQualitySchema } from './quality-schema.ts'

const text = z.string()
const perhaps = text.nullable()
const day = z.iso.date()
const level = z
  .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
  .describe('High is 3; 0: not known')
const evidences = z.array(evidence)

const departure = z.object({
  confidence: z.number().describe('That the person has left, 0–1'),
  verdict: z.enum(['there', 'check', 'departed']),
  since: day.nullable(),
  evidence: evidences,
})

const person = z.object({
  id: text.describe('Of the item of the plan; of somebody who is not in it, of the record'),
  version: z.int().nullable().describe('Of the item; null: not in the plan'),
  personId: perhaps,
  name: perhaps.describe('null: a place to be filled'),
  title: perhaps,
  department: perhaps,
  roles: z.array(text),
  influence: perhaps,
  influenceLevel: level,
  interest: perhaps,
  interestLevel: level,
  sentiment: perhaps.describe('null: not known'),
  tone: z.enum(['good', 'watch', 'bad', 'mute', 'accent']).nullable(),
  strength: perhaps,
  standsFor: z.number().nullable().describe('How many people a group stands for'),
  place: z
    .object({ x: z.number(), y: z.number() })
    .nullable()
    .describe('Of the box on the map, where somebody put it; null: laid out'),
  state: z.enum(['engaged', 'silent', 'departed', 'unknown', 'missing']),
  isUnconfirmed: z.boolean(),
  leftOn: day.nullable(),
  departure: departure.nullable().describe('null: nothing speaks for having left'),
  lastContactOn: day.nullable(),
  daysSince: z.int().nullable(),
  windowDays: z.number().describe('Days for which a contact keeps this person engaged'),
  evidence: evidences.describe('Of the last contact'),
  months: z
    .array(z.object({ on: day, times: z.int() }))
    .describe('Days of two-way contact by month, the oldest first'),
  rhythmDays: z.number().nullable().describe('Median days between contacts; null: too few'),
  standing: z.enum(['assumed', 'confirmed']).nullable(),
  confirmedOn: day.nullable(),
  isStale: z.boolean().describe('Past its shelf life without a confirmation'),
  ownerEmail: perhaps,
  ownerName: perhaps,
  priorities: z.array(text),
  knownTo: z.array(text).describe('Competitors who know the person'),
  notes: perhaps,
  riskNotes: perhaps,
  reportsTo: perhaps.describe('Id of somebody on the map'),
  reportsToName: perhaps.describe('Who is not on the map'),
  differs: z.array(z.object({ field: perhaps, says: text })).describe('What the data says against the plan'),
})

export const offTheMapSchema = z.object({
  who: text,
  personId: perhaps,
  name: perhaps,
  title: perhaps,
  department: perhaps,
  roles: z.array(text),
  seenIn: z.array(z.enum(seenPlaces)),
  times: z.number().nullable().describe('In 90 days; null: recorded, not seen'),
  lastOn: day.nullable(),
  evidence: evidences,
})

const cell = z.object({
  on: day.nullable().describe('The last two-way contact of the two; null: none is known'),
  days: z.int().nullable(),
  times: z.int().describe('In twelve months'),
  evidence: evidence.nullable(),
  isOwner: z.boolean(),
  strength: perhaps.describe('As the plan says it; null for whoever does not own the relationship'),
})

const coverage = z.object({
  ours: z.array(z.object({ email: text, name: text, role: perhaps })),
  more: z.int(),
  rows: z.array(z.object({ id: text, name: text, cells: z.array(cell) })),
  empty: z.int().describe('Pairs without any known contact'),
  pairs: z.int(),
})

const sums = z.object({
  rolesHeld: z.int().describe('Of champion, buyer and sponsor'),
  rolesNeeded: z.int(),
  engaged: z.number().nullable(),
  silent: z.int(),
  departed: z.int(),
  there: z.int(),
  fresh: z.int().describe('Of those who are there, within their shelf life'),
  shelfLifeDays: z.number().nullable(),
})

export const peopleSchema = z.object({
  account: z.uuid(),
  asOf: day,
  isPlanned: z.boolean().describe('false: nobody is in the plan yet'),
  people: z.array(person).describe('Whoever matters most first'),
  lines: z.array(z.object({ kind: z.enum(['influences', 'conflict']), from: text, to: text, says: perhaps })),
  missing: z.array(text).describe('Roles that the plan needs, without even a place'),
  unmapped: z.object({ people: z.array(offTheMapSchema), more: z.int() }),
  coverage,
  checklist: z.array(
    z.object({
      id: z.enum(checklistIds),
      asks: text,
      holds: z.boolean().nullable().describe('null: it cannot be told'),
      says: text,
      evidence: evidences,
    }),
  ),
  balance: planQualitySchema.shape.balance,
  sums,
}) satisfies z.ZodType<PeoplePage & { readonly account: string }>
