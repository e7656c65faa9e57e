/** The quality of one plan, with everything behind its numbers. */
import { planQuality } from '#src/detect/quality/quality-of.ts'
import { Failure } from '#src/kernel/failure.ts'
import { accountsWithPlan, qualityInputs } from '#src/store/plan-quality.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { planQualitySchema } from '../quality-schema.ts'

export const showQuality = transactionOperation({
  name: 'quality.show',
  summary: 'Show the quality of a plan, and where it and the data disagree',
  description:
    'Five numbers, apart from the health of the customer: freshness (confirmed within its shelf life), length (what one ' +
    'page has no room for), co-reading (both owners since the last material movement), evidence (claims with a record) ' +
    'and done (the essentials). Beside them three checks of balance, and every claim that the data contradicts.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/quality' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: planQualitySchema,
  run: async ({ account }, { tx, today }) => {
    const { id } = await accountNamed(tx, account)
    const planned = await accountsWithPlan(tx, [id])
    if (planned.length === 0) {
      throw new Failure('not-found', `${account} has no plan`, {
        hint: 'A plan comes with a tier, with plan files, or with the first movement that is accepted.',
      })
    }
    const input = (await qualityInputs(tx, [id], today)).get(id)
    if (input === undefined) {
      throw new Failure('conflict', `${account} was not diagnosed yet`, { hint: 'Ask again once it is.' })
    }
    return planQuality(input)
  },
})
