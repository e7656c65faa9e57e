/** Says why a renewal was lost or shrank. */
import { lossReasonIds } from '#src/detect/outcomes/loss-reasons.ts'
import { saveRenewalReason } from '#src/store/renewal-reasons.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { transactionOperation } from '../operation.ts'

const reason = z.enum(lossReasonIds)

export const explainOutcome = transactionOperation({
  name: 'outcome.explain',
  summary: 'Say why a renewal was lost or shrank',
  description:
    'One of twelve reasons, so that they can be counted. `report show outcomes` lists the renewals that ask for one. ' +
    'Saying it again replaces it; without a reason it is taken away. The answer holds what was said before.',
  permission: 'answer',
  http: { method: 'POST', path: '/accounts/{account}/outcomes/{on}' },
  positional: ['account', 'on'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    on: z.iso.date().describe('The day of the renewal'),
    reason: reason.optional().describe('Without it, what was said is taken away'),
    by: answeredBy,
  }),
  output: z.object({
    account: z.uuid(),
    on: z.iso.date(),
    reason: reason.nullable(),
    before: reason.nullable().describe('What was said before; null: nothing was'),
  }),
  run: async ({ account, on, reason: said, by }, { tx, now, actor }) => {
    const { id } = await accountNamed(tx, account)
    const given = said ?? null
    const of = { accountId: id, on, reason: given }
    const before = await saveRenewalReason(tx, of, { by: by ?? actor.role, at: now })
    return { account: id, on, reason: given, before }
  },
})
