/** A movement leaves the queue until a day. */
import { z } from 'zod'
import { answeredBy, movementId, whyAnswered } from '../answer-input.ts'
import { answerMovement } from '../answer-movement.ts'
import { answeredSchema } from '../card-schema.ts'
import { transactionOperation } from '../operation.ts'

export const snoozeMovement = transactionOperation({
  name: 'movement.snooze',
  summary: 'Let a movement rest until a day, with the reason',
  description:
    'It is out of the queue until that day, and then back with the reason, unless its cause is over by then. The day ' +
    'is after today and at most 180 days away. Refused when it rests already, was answered, or is not in the queue.',
  permission: 'answer',
  http: { method: 'POST', path: '/movements/{id}/snooze' },
  positional: ['id'],
  input: z.object({
    id: movementId,
    until: z.iso.date().describe('The day on which it is back'),
    reason: whyAnswered.describe('What is to be waited for'),
    by: answeredBy,
  }),
  output: answeredSchema,
  run: ({ id, until, reason, by }, context) =>
    answerMovement(id, { says: 'snooze', until, reason }, by, context),
})
