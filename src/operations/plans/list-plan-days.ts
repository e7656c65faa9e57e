/** The days on which a plan was edited: where one can stop in its past. */
import { editedDays } from '#src/plan/edited-days.ts'
import { planLog } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { accountEdits } from '../account-edits.ts'
import { transactionOperation } from '../operation.ts'

export const listPlanDays = transactionOperation({
  name: 'plan.days',
  summary: 'List the days on which a plan was edited',
  description:
    'The earliest first, each with its edits and how many of them are by people, by the engine, and from imported ' +
    'files; what was written by hand of the account itself counts. Between two of them the plan was the same.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/plan/days' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    account: z.uuid(),
    asOf: z.iso.date().describe('Today'),
    days: z.array(
      z.object({
        on: z.iso.date(),
        edits: z.int(),
        people: z.int(),
        engine: z.int(),
        import: z.int(),
      }),
    ),
  }),
  run: async ({ account }, { tx, today }) => {
    const { id } = await accountNamed(tx, account)
    const ofAccount = (await accountEdits(tx, id)).map(({ at, by }) => ({
      at,
      actor: by,
      cause: { by: 'hand' as const },
    }))
    return { account: id, asOf: today, days: editedDays([...(await planLog(tx, id)), ...ofAccount]) }
  },
})
