/** What holds of an account by now, by column: of all that was said, what stands first. */
import { accountSaid, type ColumnSaid } from '#src/facts/account-row.ts'
import type { Fact } from '#src/facts/fact.ts'
import { knownOn } from '#src/facts/known-on.ts'
import type { Day } from '#src/kernel/day.ts'
import { type AccountKey, factsOfAccounts } from '#src/store/histories.ts'
import type { Transaction } from '#src/store/tenant.ts'

export type ColumnsHeld = ReadonlyMap<string, ColumnSaid<Fact>>

export async function columnsHeld(tx: Transaction, { id }: AccountKey, today: Day): Promise<ColumnsHeld> {
  const facts = (await factsOfAccounts(tx, [id], ['account'])).get(id) ?? []
  return accountSaid(knownOn(facts, today))?.columns ?? new Map()
}
