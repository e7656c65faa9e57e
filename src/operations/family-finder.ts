/** Finds the account above another one, as the rows of the accounts name it. */
import { parentFinder } from '#src/detect/family/parent-finder.ts'
import { accountRow } from '#src/facts/account-row.ts'
import type { Fact } from '#src/facts/fact.ts'
import { knownOn } from '#src/facts/known-on.ts'
import { text } from '#src/facts/values.ts'
import type { Day } from '#src/kernel/day.ts'
import { mergedRecords } from '#src/store/family-links.ts'
import type { AccountKey } from '#src/store/histories.ts'
import type { RetentionFacts } from '#src/store/retention-facts.ts'
import type { ErrandContext } from './operation.ts'

/** Among these accounts; who names one that was merged into another names that other one. */
export async function familyFinder(
  accounts: readonly AccountKey[],
  knownBy: Day,
  { inTransaction }: Pick<ErrandContext, 'inTransaction'>,
) {
  const own = new Map(accounts.map((account) => [account.id, account]))
  const merged = await inTransaction(mergedRecords)
  const parentOf = parentFinder([...accounts, ...merged.filter(({ id }) => own.has(id))])
  return (account: RetentionFacts): string | null => {
    const row = accountRowOn(account, knownBy)
    return row === undefined ? null : parentOf(own.get(account.accountId)!, text(row, 'parent_id'))
  }
}

/** What was known of the account itself on a day. */
export function accountRowOn({ facts }: RetentionFacts, day: Day): Fact | undefined {
  return accountRow(
    knownOn(
      facts.filter(({ kind }) => kind === 'account'),
      day,
    ),
  )
}
