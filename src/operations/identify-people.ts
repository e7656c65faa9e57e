/** Recognises people among the contacts that imports have brought: sure ones are merged, doubtful ones are kept for a person to decide. */
import { contactId } from '#src/facts/contact-merge.ts'
import { matchPeople, orderedPair, type PeopleMatched } from '#src/facts/match-people.ts'
import { contactsApart, keepContactMatches } from '#src/store/contact-matches.ts'
import { contactMergesOf, keepContactMerges } from '#src/store/contact-merges.ts'
import {
  accountsWithNewContacts,
  addressesAtSeveralAccounts,
  contactsToMatch,
  type SharedAddress,
} from '#src/store/contacts-to-match.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { batches } from './batches.ts'
import { mergePeopleInPlans, type NumberedMerge } from './merge-people-in-plans.ts'
import type { ErrandContext } from './operation.ts'

/** Accounts a transaction. */
const BATCH = 500
/** Who merges whom an import shows to be one. */
const IMPORT = 'import'

type Context = Pick<ErrandContext, 'inTransaction' | 'report' | 'now' | 'today'>

/** Once more on the same imports it changes nothing: interrupted, it is run anew. */
export async function identifyPeople(context: Context, importNos: readonly number[]): Promise<void> {
  const accountIds = await context.inTransaction((tx) => accountsWithNewContacts(tx, importNos))
  await identifyPeopleOf(context, accountIds)
}

/** As `identifyPeople`, of accounts whose contacts have come together, or apart. */
export async function identifyPeopleOf(context: Context, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return
  const { inTransaction, report } = context
  const shared = await inTransaction(addressesAtSeveralAccounts)
  let done = 0
  for (const batch of batches(accountIds, BATCH)) {
    report({ says: 'Recognising people, accounts', done, of: accountIds.length })
    await inTransaction((tx) => identifyBatch(tx, batch, shared, context))
    done += batch.length
  }
}

async function identifyBatch(
  tx: Transaction,
  accountIds: readonly string[],
  shared: readonly SharedAddress[],
  { now, today }: Context,
): Promise<void> {
  const contacts = await contactsToMatch(tx, accountIds)
  const merges = await contactMergesOf(tx, accountIds)
  const apart = await contactsApart(tx)
  const matched = new Map(
    [...contacts].map(([id, own]) => [
      id,
      matchPeople({ contacts: own, merges: merges.get(id) ?? [], apart }),
    ]),
  )
  const numbered = await keepMerges(tx, matched, now)
  await mergePeopleInPlans(tx, numbered, { by: IMPORT, now, today })
  const looked = [...contacts.values()].flat()
  const known = new Set(looked.map(contactId))
  const elsewhere = shared
    .filter(({ one, other }) => known.has(contactId(one)) || known.has(contactId(other)))
    .map(({ one, other, email }) => orderedPair(one, other, `e-mail ${email} at two accounts`))
  const doubtful = [...[...matched.values()].flatMap((one) => one.doubtful), ...elsewhere]
  await keepContactMatches(tx, looked, doubtful, now)
}

/** @returns those that are new, by account, with their numbers */
async function keepMerges(
  tx: Transaction,
  matched: ReadonlyMap<string, PeopleMatched>,
  now: Date,
): Promise<Map<string, NumberedMerge[]>> {
  const all = [...matched].flatMap(([id, { merges }]) => merges.map((merge) => ({ id, merge })))
  const numbers = await keepContactMerges(
    tx,
    all.map(({ merge }) => ({ ...merge, by: IMPORT })),
    now,
  )
  const numbered = all.map(({ id, merge }, at) => ({ id, merge: { ...merge, mergeNo: numbers[at]! } }))
  const byAccount = Map.groupBy(numbered, ({ id }) => id)
  return new Map([...byAccount].map(([id, own]) => [id, own.map(({ merge }) => merge)]))
}
