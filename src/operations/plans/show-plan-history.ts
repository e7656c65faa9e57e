/** The log of a plan: who changed what, when and for which cause. */
import { causeText } from '#src/plan/cause-text.ts'
import { fatesOf } from '#src/plan/fates-of.ts'
import { stepsOf } from '#src/plan/fold-edits.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import { planLog } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

export const showPlanHistory = transactionOperation({
  name: 'plan.history',
  summary: 'List the edits of a plan, the newest first',
  description:
    'Who made each, when, for which cause and whether it still counts. Nothing ever leaves the log: what is undone ' +
    'stays in it beside the edit that undid it.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/plan/history' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    since: z.iso.date().optional().describe('Only edits of that day or later'),
    section: z.enum(sectionNames).optional().describe('Only this one'),
    item: z.string().min(1).optional().describe('Only those of one item, by its id'),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    account: z.uuid(),
    total: z.int().describe('Edits that pass the filter'),
    edits: z.array(
      z.object({
        no: z.int().describe('Its place in the log, from 1'),
        id: z.string().describe('By which `plan undo` takes it back'),
        at: z.iso.datetime(),
        statedOn: z.iso
          .date()
          .nullable()
          .describe('The day on which the author said it, where that is earlier'),
        by: z.string().describe('E-mail address, operator, engine or import'),
        cause: z.string().describe('In words'),
        section: z.enum(sectionNames),
        item: z.string().describe('Id of the item'),
        change: z.enum(['add', 'change', 'confirm', 'remove', 'restore']),
        says: z.string(),
        why: z.string(),
        stands: z
          .enum(['counts', 'undone', 'undoing'])
          .describe('undone: taken back since; undoing: it takes another one back'),
      }),
    ),
  }),
  run: async ({ account, since, section, item, limit, offset }, { tx }) => {
    const { id } = await accountNamed(tx, account)
    const log = await planLog(tx, id)
    const fates = fatesOf(log)
    const passing = stepsOf(log)
      .map(({ edit, itemId }, at) => ({
        no: at + 1,
        id: edit.id,
        at: edit.at,
        statedOn: edit.statedOn,
        by: edit.actor,
        cause: causeText(edit.cause),
        section: edit.section,
        item: itemId,
        change: edit.change,
        says: edit.says,
        why: edit.why,
        stands: fates.get(edit.id) ?? ('counts' as const),
      }))
      .filter((edit) => section === undefined || edit.section === section)
      .filter((edit) => item === undefined || edit.item === item)
      .filter((edit) => since === undefined || edit.at >= since)
      .toReversed()
    return { account: id, total: passing.length, edits: passing.slice(offset, offset + limit) }
  },
})
