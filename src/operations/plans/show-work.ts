/** How the work on an account stands: the 30/60/90 plan, meetings, cadence and commitments. */
import { boardOf, columnIds } from '#src/detect/work/board-of.ts'
import { cadenceStanding } from '#src/detect/work/cadence-standing.ts'
import { commitmentsOf } from '#src/detect/work/commitments-of.ts'
import { meetingsOf } from '#src/detect/work/meetings-of.ts'
import { answerable } from '#src/plan/answered.ts'
import { planLog, plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

const day = z.iso.date()

const due = {
  state: z.enum(['done', 'done late', 'late', 'due', 'ahead', 'no day']),
  days: z.number().nullable().describe('Late by so many, or that many until it is due'),
}

const action = z.object({
  id: z.string().describe('Of the item of the plan'),
  ...due,
  answers: z.object({ section: z.enum(answerable), item: z.string(), says: z.string() }).nullable(),
})

const cadence = z.object({
  kind: z.enum(['EBR', 'Working session', 'Technical review', 'Renewal call', 'Exec update']),
  id: z.string().nullable().describe('null: none is agreed'),
  lastOn: day.nullable().describe('As the line says, or a later meeting of the plan'),
  isLastFromMeeting: z.boolean(),
  nextOn: day.nullable(),
  isNextComputed: z.boolean().describe('Nobody named the day: it is the last one and the rhythm'),
  ...due,
})

export const showWork = transactionOperation({
  name: 'plan.work',
  summary: 'Show how the work on an account stands: 30/60/90, meetings, cadence and commitments',
  description:
    'By the ids of `plan items`. Actions by what is overdue and what is due within 30, 60 and 90 days; three to five ' +
    'for the next 30 days are right. Of meetings, which action items are actions of the plan already: one that ' +
    'answers the meeting and is, or once was, called as the item. The next day of a rhythm is the one that is ' +
    'named, else the last one and the rhythm.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/plan/work' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    asOf: day,
    columns: z.array(
      z.object({
        id: z.enum(columnIds),
        until: day.nullable(),
        middle: day.nullable().describe('The day for an action that is put here; null: it is asked for'),
        actions: z.array(action),
      }),
    ),
    done: z.array(action).describe('Done or dropped'),
    soon: z.object({
      count: z.int().describe('To be done within 30 days, with what is overdue'),
      judged: z.enum(['few', 'right', 'many']),
    }),
    meetings: z.array(
      z.object({
        id: z.string(),
        isAhead: z.boolean(),
        agreed: z.array(
          z.object({
            says: z.string(),
            action: z.string().nullable().describe('The action that it became; null: none'),
            isDone: z.boolean(),
          }),
        ),
      }),
    ),
    cadence: z.array(cadence).describe('Each kind once at least'),
    commitments: z.array(
      z.object({
        side: z.enum(['ours', 'theirs']),
        open: z.int(),
        late: z.int(),
        kept: z.int(),
        notKept: z.int(),
        commitments: z.array(z.object({ id: z.string(), ...due })),
      }),
    ),
  }),
  run: async ({ account }, { tx, today }) => {
    const { id } = await accountNamed(tx, account)
    const { plan } = (await plansOf(tx, [id])).get(id)!
    return {
      asOf: today,
      ...boardOf(plan, today),
      meetings: meetingsOf(plan, await planLog(tx, id), today),
      cadence: cadenceStanding(plan, today),
      commitments: commitmentsOf(plan, today),
    }
  },
})
