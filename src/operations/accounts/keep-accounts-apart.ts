/** Says that two accounts are not the same; it is remembered. */
import { Failure } from '#src/kernel/failure.ts'
import { decideMatch } from '#src/store/account-matches.ts'
import { accountRecord } from '#src/store/account-record-named.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { accountSideSchema, shownSide } from '../merged-account-schema.ts'
import { transactionOperation } from '../operation.ts'

export const keepAccountsApart = transactionOperation({
  name: 'account.apart',
  summary: 'Say that two accounts are not the same',
  description:
    'They are not proposed as one again, and no import merges them by itself. `account merge` overrules it.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/apart' },
  positional: ['account', 'other'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    other: z.string().min(1).describe('The other one, named alike'),
    by: answeredBy,
  }),
  output: z.object({ account: accountSideSchema, other: accountSideSchema }),
  run: async ({ account, other, by }, { tx, now, actor }) => {
    const one = await accountRecord(tx, (await accountNamed(tx, account)).id)
    const two = await accountRecord(tx, (await accountNamed(tx, other)).id)
    if (one.id === two.id) {
      throw new Failure('conflict', `${account} and ${other} are one account`, {
        hint: 'If they were merged, `perennial account split` takes it back.',
      })
    }
    await decideMatch(tx, [one.id, two.id], 'apart', { by: by ?? actor.role, at: now })
    return { account: shownSide(one), other: shownSide(two) }
  },
})
