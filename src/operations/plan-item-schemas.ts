/** The items of the plan as the doors give them, by section: the schemas of plan's `PlanItems`. */
import type { PlanItems, PlanSection } from '#src/plan/plan-items.ts'
import { z } from 'zod'

const day = z.iso.date()
const text = z.string()
const perhaps = text.nullable()
const level = z.enum(['High', 'Medium', 'Low'])
const person = { personId: perhaps, name: text }

/** Which item is meant, without its id: see plan's `Target`. */
export const targetSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('person'), factId: text }),
  z.object({ by: z.literal('record'), factId: text }),
  z.object({ by: z.literal('role'), role: text }),
  z.object({ by: z.literal('cause'), cause: text, what: text }),
  z.object({ by: z.literal('signal'), signal: text }),
])

const experience = z.object({ says: text, on: day })

export const planItemSchemas = {
  stakeholders: z.object({
    personId: perhaps,
    name: perhaps,
    title: perhaps,
    department: perhaps,
    roles: z.array(text),
    influence: perhaps,
    sentiment: perhaps,
    strength: perhaps,
    status: z.enum(['there', 'unconfirmed', 'departed']),
    statusOn: day.nullable(),
    ownerEmail: perhaps,
    notes: perhaps,
  }),
  risks: z.object({
    risk: text,
    category: z.enum(['Adoption', 'Relationship', 'Support', 'Commercial', 'Competition']).nullable(),
    severity: level.nullable(),
    likelihood: level.nullable(),
    trigger: perhaps,
    cause: perhaps,
    mitigation: perhaps,
    ownerEmail: perhaps,
    dueOn: day.nullable(),
    status: z.enum(['Active', 'Monitoring', 'In progress', 'Closed']),
  }),
  opportunities: z.object({
    opportunity: text,
    type: z
      .enum(['Upsell', 'Cross-sell', 'Seat', 'Tier', 'Department', 'Geographic', 'Multi-year uplift'])
      .nullable(),
    product: perhaps,
    productId: perhaps,
    stakeholder: z.object(person).nullable(),
    rationale: perhaps,
    readinessSignals: z.array(text),
    value: z.number().nullable(),
    currency: perhaps,
    quarter: perhaps,
    confidence: level.nullable(),
    blocker: perhaps,
    nextStep: perhaps,
    ownerEmail: perhaps,
    status: z.enum(['Open', 'Waiting', 'Won', 'Lost']),
    buyingCentre: perhaps.optional(),
  }),
  actions: z.object({
    action: text,
    owner: z.discriminatedUnion('side', [
      z.object({ side: z.literal('ours'), email: perhaps }),
      z.object({ side: z.literal('theirs'), ...person }),
    ]),
    dueOn: day.nullable(),
    status: z.enum(['Open', 'In progress', 'Done', 'Dropped']),
    answers: targetSchema.nullable(),
  }),
  metrics: z.object({
    name: text,
    unit: perhaps,
    direction: z.enum(['up', 'down']).nullable(),
    baseline: z.number().nullable(),
    current: z.number().nullable(),
    target: z.number().nullable(),
    source: perhaps.optional(),
  }),
  milestones: z.object({
    name: text,
    phase: z.enum(['Kickoff', 'Onboarding', 'Adoption', 'Renewal readiness']).nullable(),
    status: z.enum(['Complete', 'In Progress', 'At Risk']),
    dueOn: day.nullable(),
    doneOn: day.nullable(),
  }),
  values: z.object({
    value: text,
    category: z.enum(['Efficiency', 'Revenue impact', 'Cost reduction', 'Risk reduction']).nullable(),
    amount: z.number().nullable(),
    currency: perhaps,
    on: day,
    agreed: z.boolean(),
    evidence: perhaps.optional(),
  }),
  wins: experience,
  frictions: experience,
  blockers: z.object({ blocker: text, ownerEmail: perhaps, dueOn: day, status: z.enum(['Open', 'Closed']) }),
  checklist: z.object({
    step: text,
    ownerEmail: perhaps,
    dueOn: day,
    status: z.enum(['Open', 'Done', 'Dropped']),
    why: perhaps.optional(),
  }),
  competitors: z.object({
    name: text,
    where: perhaps,
    contractEndOn: day.nullable(),
    status: z.enum(['Active', 'Former', 'Mentioned']),
    knows: z.array(z.object(person)).optional(),
  }),
  reviews: z.object({ review: text, on: day, confirm: z.array(text) }),
} satisfies { readonly [S in PlanSection]: z.ZodType<PlanItems[S]> }
