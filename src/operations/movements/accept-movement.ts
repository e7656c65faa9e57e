/** A person takes up a movement, and what it proposes enters the plan: all of it, a part, or changed. */
import { z } from 'zod'
import { answeredBy, movementId } from '../answer-input.ts'
import { answerMovement } from '../answer-movement.ts'
import { answeredSchema } from '../card-schema.ts'
import { transactionOperation } from '../operation.ts'

export const acceptMovement = transactionOperation({
  name: 'movement.accept',
  summary: 'Accept a movement: what it proposes enters the plan, and somebody sees to it',
  description:
    'All proposed edits are written into the plan, or only those that are named, or with other values than proposed. ' +
    'The movement leaves the queue and stays known while its cause holds, so that no other one comes of the same ' +
    'cause; it clears once its cause has been false for 14 days. An edit of something that is not in the plan is left ' +
    'out by itself, and said so. Refused, with nothing written, when the movement was answered before or has cleared, ' +
    'when somebody wrote otherwise by hand meanwhile, and when it would open an expansion into a critical account.',
  permission: 'answer',
  http: { method: 'POST', path: '/movements/{id}/accept' },
  positional: ['id'],
  input: z.object({
    id: movementId,
    only: z
      .array(z.int().min(1))
      .optional()
      .describe('Numbers of the edits that are accepted, as `movement show` numbers them; default: all'),
    changes: z
      .record(z.string().regex(/^[1-9]\d*$/), z.record(z.string(), z.unknown()))
      .optional()
      .describe('Fields that are to be other than proposed, by the number of the edit')
      .meta({ examples: [{ '1': { dueOn: '2026-07-31' } }] }),
    seen: z
      .string()
      .optional()
      .describe(
        'What `movement show` gave as seen: what it shows is accepted, and what changed since is refused',
      ),
    by: answeredBy,
  }),
  output: answeredSchema,
  run: ({ id, by, ...choice }, context) => answerMovement(id, { says: 'accept', ...choice }, by, context),
})
