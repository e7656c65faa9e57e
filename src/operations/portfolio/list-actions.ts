/** The actions of all plans. */
import { addDays, daysBetween, type Day } from '#src/kernel/day.ts'
import type { PlanSections } from '#src/plan/plan-sections.ts'
import { listActions as load } from '#src/store/list-actions.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { accountAsked, portfolioInput, portfolioItem, portfolioItemShape } from '../portfolio-item-schema.ts'

const status = z.enum(['Open', 'In progress', 'Done', 'Dropped'])

export const listActions = transactionOperation({
  name: 'action.list',
  summary: 'List the actions of all plans, the nearest due first',
  description:
    'Without a status those that are open or in progress. Actions without a day come last. Those of one person by ' +
    '`owner`; actions of a customer have no address and belong to no owner of ours.',
  permission: 'read',
  http: { method: 'GET', path: '/actions' },
  input: z.object({
    ...portfolioInput,
    status: z.array(status).min(1).default(['Open', 'In progress']),
    dueBy: z.iso.date().optional().describe('Due on that day or before'),
    overdue: z.boolean().optional().describe('Only what was due before today'),
  }),
  output: z.object({
    asOf: z.iso.date(),
    total: z.int().describe('Actions that pass the filter'),
    overdue: z.int().describe('Of these: due before today, and not done or dropped'),
    withoutDay: z.int().describe('Of these: nobody has said by when'),
    statuses: z
      .array(z.object({ status, actions: z.int() }))
      .describe('How many pass the filter but for the status'),
    actions: z.array(
      z.object({
        ...portfolioItemShape,
        action: z.string(),
        owner: z.string().nullable().describe('E-mail address of ours, name of theirs; null: not known'),
        side: z.enum(['ours', 'theirs']).describe('Whose move it is'),
        dueOn: z.iso.date().nullable(),
        days: z.int().nullable().describe('Until it is due; below zero it is late'),
        status,
      }),
    ),
  }),
  run: async ({ account, status: statuses, dueBy, overdue, ...page }, { tx, today }) => {
    const accountId = await accountAsked(tx, account)
    const until = overdue === true ? earlier(addDays(today, -1), dueBy) : dueBy
    const { groups, actions } = await load(tx, { ...page, accountId, statuses, dueBy: until }, today)
    const passing = groups.filter((group) => statuses.includes(group.status))
    const sum = (key: 'actions' | 'overdue' | 'withoutDay') =>
      passing.reduce((total, group) => total + group[key], 0)
    return {
      asOf: today,
      total: sum('actions'),
      overdue: sum('overdue'),
      withoutDay: sum('withoutDay'),
      statuses: status.options.map((one) => ({
        status: one,
        actions: groups.find((group) => group.status === one)?.actions ?? 0,
      })),
      actions: actions.map((found) => ({
        ...portfolioItem(found),
        ...shownAction(found.item.values, today),
      })),
    }
  },
})

function earlier(a: Day, b: Day | undefined): Day {
  return b !== undefined && b < a ? b : a
}

function shownAction({ action, owner, dueOn, status: now }: PlanSections['actions'], today: Day) {
  return {
    action,
    owner: owner.side === 'ours' ? owner.email : owner.name,
    side: owner.side,
    dueOn,
    days: dueOn === null ? null : daysBetween(today, dueOn),
    status: now,
  }
}
