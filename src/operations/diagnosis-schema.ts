/** The diagnosis as the doors give it: the schema of detect's `Diagnosis`. */
import {
  type Diagnosis,
  checklistIds,
  forecastCategories,
  leverIds,
  renewalCheckIds,
  seenPlaces,
  signalIds,
} from '#src/detect/diagnosis.ts'
import { recordKinds } from '#src/detect/portfolio.ts'
import { z } from 'zod'
import { proposedEditSchema } from './proposed-edit-schema.ts'

const day = z.iso.date()

export const evidence = z.object({
  factId: z.string().describe('kind/source/source id'),
  source: z.string(),
  on: day.nullable(),
  says: z.string(),
})

const signal = z.object({
  id: z.enum(signalIds),
  score: z.number().nullable().describe('1–5; null: not measured'),
  value: z.number().nullable(),
  trend: z.enum(['up', 'flat', 'down']).nullable(),
  before: z.number().nullable().describe('The value 28 days ago'),
  source: z.string().nullable(),
  asOf: day.nullable(),
  stale: z.boolean().describe('The feed has fallen silent'),
  applicable: z.boolean(),
  says: z.string().describe('The arithmetic, or why it is not measured'),
  evidence: z.array(evidence),
})

export const cap = z.object({
  id: z.string(),
  holdsAt: z.number(),
  says: z.string(),
  evidence: z.array(evidence),
})

const health = z.object({
  score: z.number().nullable().describe('0–100, unrounded'),
  status: z.enum(['Healthy', 'At Risk', 'Critical', 'Green', 'Yellow', 'Red']).nullable(),
  coverage: z.number().describe('Measured ÷ applicable, 0–1'),
  caps: z.array(cap),
  arithmetic: z.string(),
  signals: z.array(signal),
})

const outlook = z.object({
  class: z.enum(['rolling', 'term']),
  p: z.number().describe('Probability that the account renews'),
  low: z.number(),
  high: z.number(),
  logit: z.number(),
  known: z.number().describe('Share of the weights that is measured, 0–1'),
  lossWithin90: z.number(),
  dueOn: day.nullable(),
  drivers: z.array(
    z.object({
      id: z.string(),
      family: z.enum(['contract', 'usage', 'people', 'voice', 'facts']),
      points: z.number(),
      says: z.string(),
      evidence: z.array(evidence),
    }),
  ),
})

export const movement = z.object({
  rule: z.string(),
  cause: z.string(),
  since: day,
  confidence: z.number(),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  headline: z.string(),
  reason: z.string(),
  nextStep: z.string(),
  dueOn: day.nullable(),
  value: z.number().nullable().describe('What an opportunity could bring a year, or what is owed'),
  priority: z.number().describe('Severity × confidence × urgency × size'),
  proposals: z.array(proposedEditSchema).default([]).describe('What it proposes to change in the plan'),
  evidence: z.array(evidence),
})

const deadline = z.object({
  contractId: z.string(),
  kind: z.enum(['notice', 'end']),
  on: day,
  renewalOn: day,
  assumed: z.boolean(),
  evidence: z.array(evidence),
})

const lever = z.object({
  id: z.enum(leverIds),
  state: z.enum(['open', 'none', 'unknown']),
  reason: z.string(),
  value: z.number().nullable().describe('What it could bring a year'),
  evidence: z.array(evidence),
  waits: z.string().nullable().describe('Why an open one is not to be pulled now'),
})

export const silentFeed = z.object({
  kind: z.enum(['usage', ...recordKinds]),
  source: z.string(),
  lastOn: day,
  says: z.string().describe('What cannot be said because of it'),
})

const person = z.object({
  factId: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  roles: z.array(z.string()),
  count: z.number().nullable().describe('How many people a group stands for'),
  contact: z.enum(['engaged', 'silent']).nullable().describe('null: it cannot be told'),
  lastContactOn: day.nullable(),
  departure: z.object({
    confidence: z.number().describe('That the person has left, 0–1'),
    verdict: z.enum(['there', 'check', 'departed']),
    since: day.nullable(),
    evidence: z.array(evidence),
  }),
  evidence: z.array(evidence),
})

const relationship = z.object({
  checklist: z.array(
    z.object({
      id: z.enum(checklistIds),
      asks: z.string(),
      holds: z.boolean().nullable().describe('null: it cannot be told'),
      says: z.string(),
      evidence: z.array(evidence),
    }),
  ),
  coverage: z.array(
    z.object({
      role: z.enum(['Champion', 'Economic Buyer', 'Executive Sponsor']),
      holders: z.array(z.string()),
      contact: z.enum(['engaged', 'silent', 'departed', 'not identified']).nullable(),
      isMissing: z.boolean().describe('Tier 1–2 must have it, and nobody holds it'),
    }),
  ),
  people: z.array(person).describe('Whoever matters most first'),
  morePeople: z.int(),
  engaged: z.number().nullable(),
  unknown: z.object({
    count: z.int().describe('People of the customer seen in 90 days who are on no map'),
    people: z.array(
      z.object({
        who: z.string(),
        seenIn: z.array(z.enum(seenPlaces)),
        times: z.number(),
        lastOn: day,
        evidence: z.array(evidence),
      }),
    ),
  }),
})

/** Of a diagnosis that was kept before relationships were told. */
const noRelationship = {
  checklist: [],
  coverage: [],
  people: [],
  morePeople: 0,
  engaged: null,
  unknown: { count: 0, people: [] },
}

const check = z.object({
  asks: z.string(),
  holds: z.boolean().nullable().describe('null: it cannot be told'),
  says: z.string(),
  evidence: z.array(evidence),
})

export const ownerForecast = z.object({
  p: z.number().nullable(),
  category: z.enum(forecastCategories),
  by: z.string(),
  on: day,
  counts: z.boolean().describe('At most 30 days old: the expected loss is by it'),
  isFar: z.boolean().describe('More than 20 points from the outlook'),
})

const renewal = z.object({
  dueOn: day.nullable().describe('The deadline, or the end that is signed or given notice for'),
  category: z.enum(forecastCategories),
  byOwner: ownerForecast.nullable().default(null).describe('What an owner says of it'),
  expectedLoss: z
    .number()
    .nullable()
    .describe('Revenue × (1 − p), a year, p the owner’s while it counts, else the outlook'),
  expectedLossByOutlook: z.number().nullable().default(null).describe('The same by the outlook alone'),
  atRisk: z
    .object({
      arr: z.number().nullable(),
      reasons: z.array(z.object({ says: z.string(), evidence: z.array(evidence) })),
    })
    .nullable(),
  steps: z.array(
    z.object({
      daysBefore: z.int(),
      on: day,
      what: z.string(),
      state: z.enum(['ahead', 'due', 'overdue', 'done']),
      isKnown: z.boolean().describe('false: no record can show whether it is done'),
      evidence: z.array(evidence),
    }),
  ),
  checklist: z.array(check.extend({ id: z.enum(renewalCheckIds) })),
})

export const seatsSchema = z.object({
  active: z.number().nullable(),
  atLeast: z
    .number()
    .exactOptional()
    .describe('People active at the least, where the use gives only how many there were in each day or week'),
  before: z.number().exactOptional().describe('People active 28 days earlier'),
  licensed: z.number().nullable(),
})

export const diagnosisSchema = z.object({
  account: z.object({ id: z.uuid(), sourceId: z.string(), name: z.string() }),
  asOf: day,
  settingsVersion: z
    .int()
    .default(0)
    .describe('The version of the settings that it was made with; 0: what Perennial proposes'),
  arr: z.number().nullable(),
  currency: z.string().nullable(),
  goneSince: day
    .nullable()
    .default(null)
    .describe('Since when it is no customer any more; null: it is one, or was none'),
  seats: seatsSchema,
  deadline: deadline.nullable(),
  health: z.object({ seven: health, weighted: health }),
  leads: z
    .enum(['weighted', 'seven'])
    .default('weighted')
    .describe('The model that status and totals follow'),
  outlook: outlook.nullable(),
  renewal: renewal
    .nullable()
    .default(null)
    .describe('What is to be expected of the renewal, and what it takes'),
  relationship: relationship.default(noRelationship).describe('How we stand with the people there'),
  movements: z.array(movement).describe('The most urgent first'),
  levers: z.array(lever).default([]).describe('The ways in which it can grow'),
  silentFeeds: z
    .array(silentFeed)
    .default([])
    .describe('Sources that it relies on and that have fallen silent'),
  undecided: z.array(z.string()).describe('Rules that cannot be told on the day, as on a dead feed'),
  verdict: z.array(z.object({ says: z.string(), evidence: z.array(evidence) })),
  nextStep: z.string().nullable(),
  priority: z.number(),
}) satisfies z.ZodType<Diagnosis>
