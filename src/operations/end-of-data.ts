/** The last day that the data of an organization tells of: where it ends, customers do not. */
import { type Day, latest } from '#src/kernel/day.ts'
import { contractsRead, runsOn } from '#src/store/contracts-read.ts'
import type { AccountKey } from '#src/store/histories.ts'
import { lastLearned } from '#src/store/retention-facts.ts'
import { batches } from './batches.ts'
import type { ErrandContext } from './operation.ts'

/** Accounts that are looked at in one transaction. */
const BATCH = 200

/**
 * The last day on which anything was learned; or that of the last import of contracts, where one that says of no day
 * when it was seen runs on then: what a file says without a day, it says of the day on which it was read.
 * Where every contract is over by then, the file was cut off when it was written, and its import tells of nothing later.
 * @returns null where there is no data yet
 */
export async function endOfData(
  accounts: readonly AccountKey[],
  { inTransaction, today }: Pick<ErrandContext, 'inTransaction' | 'today'>,
): Promise<Day | null> {
  const read = await inTransaction((tx) => contractsRead(tx, today))
  let last: Day | null = null
  for (const batch of batches(accounts, BATCH)) {
    const ids = batch.map(({ id }) => id)
    last = latest(last, await inTransaction((tx) => lastLearned(tx, ids, today)))
    if (read === null || (last !== null && last >= read)) continue
    if (await inTransaction((tx) => runsOn(tx, ids, read))) last = read
  }
  return last
}
