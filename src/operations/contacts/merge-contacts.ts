/** Says that two contacts of an account are one person. */
import {
  type ContactKey,
  contactId,
  type ContactMerge,
  contactsBehind,
  standsFor,
} from '#src/facts/contact-merge.ts'
import { Failure } from '#src/kernel/failure.ts'
import { contactNamed } from '#src/store/contact-named.ts'
import { decideContactMatch } from '#src/store/contact-matches.ts'
import { contactMergesOf, keepContactMerges } from '#src/store/contact-merges.ts'
import { accountNamed } from '#src/store/show-account.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { mergedContactSchema, shownMerge } from '../merged-contact-schema.ts'
import { mergePeopleInPlans } from '../merge-people-in-plans.ts'
import { errand } from '../operation.ts'

export const mergeContacts = errand({
  name: 'contact.merge',
  summary: 'Say that two contacts of an account are one person',
  description:
    'No record is changed: they are read as one, of today and of every past day. What the one lacks is filled from the ' +
    'other, the latest word counts where both say something, and both readings are kept. Their use, tickets, answers ' +
    'and meetings count for one person, and the plan speaks of one. `contact split` takes it back. A contact that came ' +
    'with another name is merged with itself when it is still the same person.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/contacts/merge' },
  positional: ['account', 'contact', 'into'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    contact: z.string().min(1).describe('factId, source id, e-mail address or exact name'),
    into: z.string().min(1).describe('The contact that stands for both, named alike'),
    by: answeredBy,
  }),
  output: mergedContactSchema,
  run: async ({ account, contact, into, by }, { inTransaction, now, today, actor, house }) => {
    const done = await inTransaction(async (tx) => {
      const { id } = await accountNamed(tx, account)
      const named = await contactNamed(tx, id, contact)
      const other = await contactNamed(tx, id, into)
      const who = { by: by ?? actor.role, now }
      if (contactId(named) === contactId(other)) return { id, ...(await stayedThemselves(tx, named, who)) }
      const holding = (await contactMergesOf(tx, [id])).get(id) ?? []
      const root = standsFor(holding)
      const [merged, kept] = [keyOf(root(named)), keyOf(root(other))]
      if (contactId(merged) === contactId(kept)) throw isOneAlready(named.name, other.name)
      const merge = { ...merged, into: kept, recognisedBy: null }
      const [mergeNo] = await keepContactMerges(tx, [{ ...merge, by: who.by }], now)
      for (const one of contactsBehind(merged, holding))
        for (const two of contactsBehind(kept, holding))
          await decideContactMatch(tx, [one, two], { state: 'merged', ...who }, null)
      const plans = new Map([[id, [{ ...merge, mergeNo: mergeNo! }]]])
      const edits = await mergePeopleInPlans(tx, plans, { ...who, today })
      return { id, merge: merge as ContactMerge, edits }
    })
    await house.touched(actor.organizationId, [done.id])
    return shownMerge(done.id, done.merge, done.edits)
  },
})

function keyOf({ source, sourceId }: ContactKey): ContactKey {
  return { source, sourceId }
}

/** Whose id came with another name, and who is the same person still. */
async function stayedThemselves(
  tx: Transaction,
  contact: ContactKey,
  who: { readonly by: string; readonly now: Date },
) {
  const wasAsked = await decideContactMatch(tx, [contact, contact], { state: 'merged', ...who }, null)
  if (!wasAsked) throw new Failure('invalid-input', 'Name two contacts: this is one and the same')
  return { merge: { ...keyOf(contact), into: keyOf(contact), recognisedBy: null }, edits: [] }
}

function isOneAlready(one: string, other: string): Failure {
  return new Failure('conflict', `${one} and ${other} are one person already`, {
    hint: '`perennial contact split` makes two of them again.',
  })
}
