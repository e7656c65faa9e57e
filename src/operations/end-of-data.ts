/** The last day that the data of an organization tells of: where it ends, customers do not. */
import { type Day, latest } from '#src/kernel/day.ts'
import type { AccountKey } from '#src/store/histories.ts'
import { lastLearned } from '#src/store/retention-facts.ts'
import { batches } from './batches.ts'
import type { ErrandContext } from './operation.ts'

/** Accounts that are looked at in one transaction. */
const BATCH = 200

/** @returns null where there is no data yet */
export async function endOfData(
  accounts: readonly AccountKey[],
  { inTransaction, today }: Pick<ErrandContext, 'inTransaction' | 'today'>,
): Promise<Day | null> {
  let last: Day | null = null
  for (const batch of batches(accounts, BATCH)) {
    const ids = batch.map(({ id }) => id)
    last = latest(last, await inTransaction((tx) => lastLearned(tx, ids, today)))
  }
  return last
}
