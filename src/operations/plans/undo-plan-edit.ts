/** Takes an edit of a plan back. */
import { randomUUID } from 'node:crypto'
import { undoEdit } from '#src/plan/undo-edit.ts'
import { planLog } from '#src/store/plans.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { errand } from '../operation.ts'
import { writeByHand } from '../write-by-hand.ts'
import { writtenSchema } from '../written-schema.ts'

export const undoPlanEdit = errand({
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
  run: ({ account, edit, by }, context) =>
    writeByHand(account, by, context, async ({ tx, accountId, author }) => [
      undoEdit(await planLog(tx, accountId), edit, { id: randomUUID(), ...author }),
    ]),
})
