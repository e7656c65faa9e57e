/** The answer to a movement is taken back, and with it what it wrote into the plan. */
import { z } from 'zod'
import { answeredBy, movementId } from '../answer-input.ts'
import { answerMovement } from '../answer-movement.ts'
import { answeredSchema } from '../card-schema.ts'
import { transactionOperation } from '../operation.ts'

export const reopenMovement = transactionOperation({
  name: 'movement.reopen',
  summary: 'Take the answer to a movement back',
  description:
    'An accepted, dismissed or snoozed movement is where it was before: in the queue, or listed on its account. What ' +
    'accepting it wrote into the plan is undone, the last edit first; the log of the plan keeps both. Refused, with ' +
    'nothing undone, when somebody has built on one of these edits since, when the movement has no answer or has ' +
    'cleared, and when another one of the same cause has come since.',
  permission: 'answer',
  http: { method: 'POST', path: '/movements/{id}/reopen' },
  positional: ['id'],
  input: z.object({ id: movementId, by: answeredBy }),
  output: answeredSchema,
  run: ({ id, by }, context) => answerMovement(id, { says: 'reopen' }, by, context),
})
