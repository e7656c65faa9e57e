/** A person decides the tier of an account. */
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { handEdits } from '../hand-edits.ts'
import { errand } from '../operation.ts'
import { writeByHand } from '../write-by-hand.ts'
import { writtenSchema } from '../written-schema.ts'

export const setTier = errand({
  name: 'tier.set',
  summary: 'Decide the tier of an account: 1 and 2 carry the full plan, 3 the half page',
  description:
    'It holds over what the CRM says, until another one is decided; `plan edit` with the tier null gives it back to ' +
    'the CRM. The account is diagnosed again within seconds, and a plan that its tier now carries is filled from its ' +
    'records. ' +
    '`tier suggest` shows what would be suggested.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/tier' },
  positional: ['account', 'tier'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    tier: z.int().min(1).max(3),
    why: z.string().trim().min(1).max(1000).optional().describe('One sentence'),
    by: answeredBy,
  }),
  output: writtenSchema,
  run: ({ account, tier, why, by }, context) =>
    writeByHand(account, by, context, ({ plan, author }) =>
      handEdits(
        [{ section: 'overview', change: 'change', values: { tier }, ...(why && { why }) }],
        plan,
        author,
      ),
    ),
})
