/** The answer to a movement is taken back. */
import { z } from 'zod'
import { movementId } from '../answer-input.ts'
import { answerMovement } from '../answer-movement.ts'
import { cardSchema } from '../card-schema.ts'
import { transactionOperation } from '../operation.ts'

export const reopenMovement = transactionOperation({
  name: 'movement.reopen',
  summary: 'Take the answer to a movement back',
  description:
    'An accepted, dismissed or snoozed movement is where it was before: in the queue, or listed on its account. ' +
    'Refused when it has no answer, has cleared, or when another movement of the same cause has come since.',
  permission: 'answer',
  http: { method: 'POST', path: '/movements/{id}/reopen' },
  positional: ['id'],
  input: z.object({ id: movementId }),
  output: cardSchema,
  run: ({ id }, context) => answerMovement(id, 'reopen', context),
})
