/** Takes the merge of two contacts back: they are two people again. */
import { randomUUID } from 'node:crypto'
import { type ContactKey, contactId, contactsBehind } from '#src/facts/contact-merge.ts'
import { matchPeople } from '#src/facts/match-people.ts'
import { Failure } from '#src/kernel/failure.ts'
import { splitInPlan } from '#src/plan/merged-people/split-in-plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { contactNamed } from '#src/store/contact-named.ts'
import { contactsApart, decideContactMatch } from '#src/store/contact-matches.ts'
import { contactMergesOf, splitContact as splitStored, type StoredMerge } from '#src/store/contact-merges.ts'
import { contactsToMatch } from '#src/store/contacts-to-match.ts'
import { accountsWithPlan } from '#src/store/plan-quality.ts'
import { planLog } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { keepQuality } from '../keep-quality.ts'
import { mergedContactSchema, shownMerge } from '../merged-contact-schema.ts'
import { errand } from '../operation.ts'
import { writePlan } from '../write-plan.ts'

export const splitContact = errand({
  name: 'contact.split',
  summary: 'Say that contacts which were merged are two people after all',
  description:
    'Everything that each of them did counts for each again, and their items of the plan are back as they were; what ' +
    'was edited since the merge stays. An import that would recognise them as one again leaves them apart; ' +
    '`contact merge` makes one of them again.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/contacts/split' },
  positional: ['account', 'contact'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    contact: z
      .string()
      .min(1)
      .describe('The contact that was merged: factId, source id, e-mail address or exact name'),
    by: answeredBy,
  }),
  output: mergedContactSchema,
  run: async ({ account, contact, by }, { inTransaction, now, today, actor, house }) => {
    const who = by ?? actor.role
    const done = await inTransaction(async (tx) => {
      const { id } = await accountNamed(tx, account)
      const named = await contactNamed(tx, id, contact)
      const holding = (await contactMergesOf(tx, [id])).get(id) ?? []
      const merge = mergeOf(named, holding)
      await splitStored(tx, merge.mergeNo, who, now)
      await decideApart(tx, id, merge, { by: who, now })
      const edits = await splitPlan(tx, id, merge, { by: who, now })
      if (edits.length > 0) await keepQuality(tx, [id], today)
      return { id, merge, edits }
    })
    await house.touched(actor.organizationId, [done.id])
    return shownMerge(done.id, done.merge, done.edits)
  },
})

/** The merge of the contact itself; of one that stands for a single other, that of the other. */
function mergeOf(
  named: ContactKey & { readonly name: string },
  holding: readonly StoredMerge[],
): StoredMerge {
  const id = contactId(named)
  const own = holding.find((merge) => contactId(merge) === id)
  const others = holding.filter(({ into }) => contactId(into) === id)
  const merge = own ?? (others.length === 1 ? others[0] : undefined)
  if (merge !== undefined) return merge
  if (others.length === 0) throw new Failure('conflict', `${named.name} is not merged with anybody`)
  throw new Failure('conflict', `${named.name} stands for several contacts`, {
    hint: `Name the one that is to be split off: ${others.map(contactId).join(', ')}`,
  })
}

interface Who {
  readonly by: string
  readonly now: Date
}

/** What would be recognised again at the next import is not: somebody said so. Else it is in doubt as before. */
async function decideApart(tx: Transaction, accountId: string, merge: StoredMerge, who: Who): Promise<void> {
  const pair = [merge, merge.into] as const
  const merges = (await contactMergesOf(tx, [accountId])).get(accountId) ?? []
  for (const one of contactsBehind(merge, merges))
    for (const other of contactsBehind(merge.into, merges))
      await decideContactMatch(tx, [one, other], { state: 'open', ...who }, null)
  const contacts = (await contactsToMatch(tx, [accountId])).get(accountId) ?? []
  const again = matchPeople({ contacts, merges, apart: await contactsApart(tx) }).merges
  const isAgain = again.some((one) => {
    const ends = new Set([contactId(one), contactId(one.into)])
    return ends.has(contactId(merge)) && ends.has(contactId(merge.into))
  })
  const why = merge.recognisedBy ?? 'the same person, as somebody said before'
  if (isAgain || merge.recognisedBy !== null)
    await decideContactMatch(tx, pair, { state: 'apart', ...who }, why)
}

async function splitPlan(
  tx: Transaction,
  accountId: string,
  { mergeNo }: StoredMerge,
  { by, now }: Who,
): Promise<readonly PlanEdit[]> {
  const [planned] = await accountsWithPlan(tx, [accountId])
  if (planned === undefined) return []
  const { edits } = await writePlan(tx, accountId, now, async (_stored, at) =>
    splitInPlan(await planLog(tx, accountId), { mergeNo, actor: by, at, newId: randomUUID }),
  )
  return edits
}
