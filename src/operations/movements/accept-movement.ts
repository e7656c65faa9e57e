/** A person sees to a movement. */
import { z } from 'zod'
import { movementId } from '../answer-input.ts'
import { answerMovement } from '../answer-movement.ts'
import { cardSchema } from '../card-schema.ts'
import { transactionOperation } from '../operation.ts'

export const acceptMovement = transactionOperation({
  name: 'movement.accept',
  summary: 'Accept a movement: somebody sees to it',
  description:
    'It leaves the queue and stays known while its cause holds, so that no other movement comes of the same cause. ' +
    'It clears once its cause has been false for 14 days. Refused when it was answered before or has cleared.',
  permission: 'answer',
  http: { method: 'POST', path: '/movements/{id}/accept' },
  positional: ['id'],
  input: z.object({ id: movementId }),
  output: cardSchema,
  run: ({ id }, context) => answerMovement(id, { says: 'accept' }, context),
})
