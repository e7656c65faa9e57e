/** Finds the account above another one, as the rows of the accounts name it. */
import { accountRow } from '#src/facts/account-row.ts'
import type { Fact } from '#src/facts/fact.ts'
import { knownOn } from '#src/facts/known-on.ts'
import { text } from '#src/facts/values.ts'
import type { Day } from '#src/kernel/day.ts'
import type { AccountKey } from '#src/store/histories.ts'
import type { RetentionFacts } from '#src/store/retention-facts.ts'

/** An id names an account of its own source first, else the only one elsewhere that has it. */
export function familyFinder(accounts: readonly AccountKey[], knownBy: Day) {
  const own = new Map(accounts.map((account) => [account.id, account]))
  const bySourceId = Map.groupBy(accounts, ({ sourceId }) => sourceId)
  return (account: RetentionFacts): string | null => {
    const row = accountRowOn(account, knownBy)
    const parent = row === undefined ? null : text(row, 'parent_id')
    const named = parent === null ? [] : (bySourceId.get(parent) ?? [])
    const { source } = own.get(account.accountId)!
    const ofSource = named.find((one) => one.source === source)
    return ofSource?.id ?? (named.length === 1 ? named[0]!.id : null)
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
