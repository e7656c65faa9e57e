/** How the goals of an account stand: objectives, metrics with their course, milestones by phase, and the value so far. */
import { goalsOf } from '#src/detect/goals/goals-of.ts'
import { weeksOf } from '#src/detect/health/health-course.ts'
import { addMonths } from '#src/kernel/day.ts'
import { keptHealth } from '#src/store/kept-health.ts'
import { planLog, plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { diagnosisOf } from '#src/store/standings.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

const day = z.iso.date()

const due = z.object({
  id: z.string().describe('Of the item of the plan'),
  state: z.enum(['done', 'done late', 'late', 'due', 'ahead', 'no day']),
  days: z.number().nullable().describe('Late by so many, or that many until it is due'),
})

const sums = {
  sums: z
    .array(z.object({ currency: z.string().nullable(), agreed: z.number(), claimed: z.number() }))
    .describe('By currency: they are never added to each other'),
  unpriced: z.int().describe('Entries without an amount'),
  count: z.int(),
}

const metric = z.object({
  id: z.string().describe('Of the item of the plan'),
  measuredBy: z.string().nullable().describe('The signal; null: people say it'),
  isMeasured: z.boolean().describe('false: the signal is not measured today, or there is none'),
  current: z.number().nullable().describe('In the unit of the metric'),
  asOf: day.nullable(),
  source: z.string().nullable(),
  arithmetic: z.string().nullable(),
  course: z.array(z.object({ on: day, value: z.number() })).describe('The oldest first'),
  state: z.enum(['reached', 'on track', 'behind', 'moving away', 'not known']),
  share: z.number().nullable().describe('Of the way from the baseline to the target, 0–1 and beyond'),
  reachedOn: day.nullable().describe('By its pace of the last ninety days'),
  says: z.string(),
})

export const showGoals = transactionOperation({
  name: 'plan.goals',
  summary: 'Show how the goals of an account stand: objectives, metrics, milestones and value',
  description:
    'By the ids of `plan items`. A metric that a signal measures has the figures of the signal; it is on track if its ' +
    'pace of the last ninety days reaches the target before the deadline of the renewal, or within a year. Amounts ' +
    'are summed by currency, what the customer agreed to apart from what we claim.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/plan/goals' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    by: day.describe('Until when metrics should be reached'),
    objectives: z.array(due),
    openObjectives: z.int(),
    metrics: z.array(metric),
    milestones: z.array(due),
    phases: z.array(
      z.object({
        phase: z.enum(['Kickoff', 'Onboarding', 'Adoption', 'Renewal readiness']).nullable(),
        done: z.int(),
        late: z.int(),
        of: z.int(),
      }),
    ),
    values: z.object(sums),
    valuesByKind: z.array(
      z.object({
        kind: z.enum(['Efficiency', 'Revenue impact', 'Cost reduction', 'Risk reduction']).nullable(),
        ...sums,
      }),
    ),
  }),
  run: async ({ account }, { tx, today }) => {
    const { id } = await accountNamed(tx, account)
    return goalsOf({
      plan: (await plansOf(tx, [id])).get(id)!.plan,
      log: await planLog(tx, id),
      diagnosis: await diagnosisOf(tx, id),
      weeks: weeksOf(await keptHealth(tx, id, addMonths(today, -12))),
      today,
    })
  },
})
