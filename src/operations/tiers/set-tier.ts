/** A person decides the tier of an account. */
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { handEdits } from '../hand-edits.ts'
import { errand } from '../operation.ts'
import { writePlan } from '../write-plan.ts'
import { shownWritten, writtenSchema } from '../written-schema.ts'

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
  run: async ({ account, tier, why, by }, { inTransaction, now, actor, house }) => {
    const edit = { section: 'overview', change: 'change', values: { tier }, ...(why && { why }) } as const
    const written = await inTransaction(async (tx) => {
      const { id } = await accountNamed(tx, account)
      const result = await writePlan(tx, id, now, ({ plan }, at) =>
        handEdits([edit], plan, { actor: by ?? actor.role, at }),
      )
      return shownWritten(id, result)
    })
    // Should the process die before the account is marked, the next night diagnoses it.
    await house.touched(actor.organizationId, [written.account])
    return written
  },
})
