/** A person says that a movement is none, or not worth anything. */
import { z } from 'zod'
import { answeredBy, movementId, whyAnswered } from '../answer-input.ts'
import { answerMovement } from '../answer-movement.ts'
import { answeredSchema } from '../card-schema.ts'
import { transactionOperation } from '../operation.ts'

export const dismissMovement = transactionOperation({
  name: 'movement.dismiss',
  summary: 'Dismiss a movement, with the reason',
  description:
    'It leaves the queue, and the same movement of the same cause does not come back for 90 days. The counts of its ' +
    'rule remember it. Refused when it was answered before or has cleared.',
  permission: 'answer',
  http: { method: 'POST', path: '/movements/{id}/dismiss' },
  positional: ['id'],
  input: z.object({
    id: movementId,
    reason: whyAnswered.describe('Why it is none, or not worth anything'),
    by: answeredBy,
  }),
  output: answeredSchema,
  run: ({ id, reason, by }, context) => answerMovement(id, { says: 'dismiss', reason }, by, context),
})
