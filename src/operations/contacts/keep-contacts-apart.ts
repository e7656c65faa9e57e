/** Says that two contacts that look alike are two people. */
import { contactId, standsFor } from '#src/facts/contact-merge.ts'
import { Failure } from '#src/kernel/failure.ts'
import { contactNamed } from '#src/store/contact-named.ts'
import { decideContactMatch } from '#src/store/contact-matches.ts'
import { contactMergesOf } from '#src/store/contact-merges.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { transactionOperation } from '../operation.ts'

export const keepContactsApart = transactionOperation({
  name: 'contact.apart',
  summary: 'Say that two contacts which look like one person are two',
  description:
    'They are no longer listed as doubtful, and no import merges them. The other one may be of another account, as ' +
    'after a move: then it is named by its factId. `contact merge` decides otherwise.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/contacts/apart' },
  positional: ['account', 'contact', 'other'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    contact: z.string().min(1).describe('factId, source id, e-mail address or exact name'),
    other: z.string().min(1).describe('The other contact, named alike'),
    by: answeredBy,
  }),
  output: z.object({ account: z.uuid(), contact: z.string(), other: z.string() }),
  run: async ({ account, contact, other, by }, { tx, now, actor }) => {
    const { id } = await accountNamed(tx, account)
    const one = await contactNamed(tx, id, contact)
    const two = await contactNamed(tx, id, other, true)
    const root = standsFor((await contactMergesOf(tx, [id])).get(id) ?? [])
    const isSame = contactId(one) === contactId(two)
    if (!isSame && contactId(root(one)) === contactId(root(two))) {
      throw new Failure('conflict', `${one.name} and ${two.name} are merged`, {
        hint: '`perennial contact split` makes two people of them again.',
      })
    }
    const decision = { state: 'apart', by: by ?? actor.role, now } as const
    const why = isSame ? null : 'somebody said that they are two people'
    const wasKept = await decideContactMatch(tx, [one, two], decision, why)
    if (!wasKept) throw new Failure('invalid-input', 'Name two contacts: this is one and the same')
    return { account: id, contact: contactId(one), other: contactId(two) }
  },
})
