/** Takes an edit of a plan back. */
import { randomUUID } from 'node:crypto'
import { undoEdit } from '#src/plan/undo-edit.ts'
import { planLog } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { keepQuality } from '../keep-quality.ts'
import { transactionOperation } from '../operation.ts'
import { writePlan } from '../write-plan.ts'
import { shownWritten, writtenSchema } from '../written-schema.ts'

export const undoPlanEdit = transactionOperation({
  name: 'plan.undo',
  summary: 'Take an edit of a plan back',
  description:
    'What it changed is as it was before, what it added is taken out, what it took out is back; what others changed ' +
    'since stays. Refused where later edits touch the same fields: they are named, and are undone first. An undoing ' +
    'is an edit itself, and is undone like one.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/plan/edits/{edit}/undo' },
  positional: ['account', 'edit'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    edit: z.string().min(1).describe('Id of the edit, as `plan history` shows it'),
    by: answeredBy,
  }),
  output: writtenSchema,
  run: async ({ account, edit, by }, { tx, now, today, actor }) => {
    const { id } = await accountNamed(tx, account)
    const written = await writePlan(tx, id, now, async (_stored, at) => [
      undoEdit(await planLog(tx, id), edit, { id: randomUUID(), actor: by ?? actor.role, at }),
    ])
    await keepQuality(tx, [id], today)
    return shownWritten(id, written)
  },
})
