/** What an item of each section of the plan holds, as people and programs write it: the schemas of plan's `PlanSections`. */
import type { PlanSections, SectionName } from '#src/plan/plan-sections.ts'
import { z } from 'zod'
import { planItemSchemas as items, targetSchema } from './plan-item-schemas.ts'

const day = z.iso.date()
const perhaps = z.string().nullable()
const email = z.email().nullable()
const dayPerhaps = day.nullable()
const numberPerhaps = z.number().nullable()
const level = z.enum(['High', 'Medium', 'Low'])
const person = z.object({ personId: perhaps, name: z.string() })
const personOnMap = person.extend({ itemId: perhaps.optional() })
const coordinate = z.int().min(-20_000).max(20_000)
const oneToFive = z.int().min(1).max(5).nullable()
const probability = z.number().min(0).max(1).nullable()

/** Which item is meant, by its id too: see plan's `ItemTarget`. */
export const itemTargetSchema = z.union([
  targetSchema,
  z.object({ by: z.literal('item'), id: z.string() }),
  z.object({ by: z.literal('section') }),
])

const stakeholders = items.stakeholders.extend({
  ownerEmail: email,
  reportsTo: personOnMap.nullable().optional(),
  lines: z
    .array(z.object({ kind: z.enum(['influences', 'conflict']), to: personOnMap, says: perhaps }))
    .optional(),
  interest: level.nullable().optional(),
  priorities: z.array(z.string()).optional(),
  lastContactOn: dayPerhaps.optional(),
  knownTo: z.array(z.string()).optional(),
  riskNotes: perhaps.optional(),
  standsFor: z.int().min(1).nullable().optional(),
  place: z.object({ x: coordinate, y: coordinate }).nullable().optional(),
})

export const planSectionSchemas = {
  overview: z.object({
    tier: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .nullable()
      .optional(),
    mainBusiness: perhaps,
    relationshipHistory: z.array(z.string()),
    sponsorEmail: email,
    strategicFit: oneToFive,
    strategicFitWhy: perhaps,
  }),
  useCases: z.object({
    useCase: z.string(),
    productId: perhaps,
    department: perhaps,
    status: z.enum(['Planned', 'Live', 'Ended']),
  }),
  stakeholders,
  objectives: z.object({
    objective: z.string(),
    successCriteria: perhaps,
    capability: perhaps,
    targetOn: dayPerhaps,
    status: z.enum(['Open', 'In progress', 'At risk', 'Reached', 'Dropped']),
  }),
  metrics: items.metrics,
  milestones: items.milestones,
  values: items.values,
  risks: items.risks.extend({ ownerEmail: email }),
  qbr: z.object({ everyMonths: numberPerhaps, nextOn: dayPerhaps, format: perhaps }),
  reviews: items.reviews,
  renewal: z.object({
    probabilityByAm: probability,
    probabilityByCsm: probability,
    forecast: z.enum(['Closed', 'Commit', 'Likely', 'At risk', 'Unlikely', 'Lost']).nullable(),
  }),
  sentiment: z.object({ byCsm: oneToFive, byAm: oneToFive, why: perhaps }),
  readings: z.object({ reader: z.enum(['AM', 'CSM']), on: day }),
  blockers: items.blockers.extend({ ownerEmail: email }),
  checklist: items.checklist.extend({ ownerEmail: email }),
  opportunities: items.opportunities.extend({
    ownerEmail: email,
    quarter: z
      .string()
      .regex(/^\d{4}-Q[1-4]$/, 'a quarter is written 2026-Q3')
      .nullable(),
  }),
  whitespace: z.object({
    buyingCentre: z.string(),
    product: z.string(),
    state: z.enum(['Owned', 'Open opportunity', 'Competitor', 'Blocked', 'Open']),
    competitor: perhaps,
    contractEndOn: dayPerhaps,
    blockedBy: perhaps,
    potential: numberPerhaps,
    currency: perhaps,
    current: numberPerhaps.optional(),
  }),
  cadence: z.object({
    kind: z.enum(['EBR', 'Working session', 'Technical review', 'Renewal call', 'Exec update']),
    every: numberPerhaps,
    format: perhaps,
    ownerEmail: email,
    lastOn: dayPerhaps,
    nextOn: dayPerhaps,
    escalation: perhaps,
  }),
  actions: items.actions.extend({
    owner: z.discriminatedUnion('side', [
      z.object({ side: z.literal('ours'), email }),
      person.extend({ side: z.literal('theirs') }),
    ]),
    answers: itemTargetSchema.nullable(),
  }),
  currentState: z.object({ usedFor: perhaps, adoption: perhaps }),
  wins: items.wins,
  frictions: items.frictions,
  futureState: z.object({
    aim: perhaps,
    targetArr: numberPerhaps,
    targetExpansionArr: numberPerhaps,
    currency: perhaps,
    targetNrr: numberPerhaps,
    outcome: perhaps,
  }),
  meetings: z.object({
    on: day,
    type: z.enum(['QBR', 'Check-in', 'Escalation', 'EBR', 'Technical', 'Renewal']).nullable(),
    attendees: z.array(person),
    discussion: perhaps,
    actionItems: z.array(z.string()),
    status: z.enum(['Open', 'Closed']),
  }),
  commitments: z.object({
    commitment: z.string(),
    side: z.enum(['ours', 'theirs']),
    by: perhaps,
    dueOn: dayPerhaps,
    status: z.enum(['Open', 'Kept', 'Not kept']),
  }),
  competitors: items.competitors,
} satisfies { readonly [S in SectionName]: z.ZodType<PlanSections[S]> }
