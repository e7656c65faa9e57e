/** Reads what retention is read from, batch by batch so that no statement blocks the others, and says how far it is. */
import type { Day } from '#src/kernel/day.ts'
import type { AccountKey } from '#src/store/histories.ts'
import { retentionFacts, type RetentionFacts } from '#src/store/retention-facts.ts'
import { batches } from './batches.ts'
import type { ErrandContext } from './operation.ts'

const BATCH = 50

/** @param periods first and last days between which the days of use are wanted */
export async function* readContracts(
  accounts: readonly AccountKey[],
  periods: readonly (readonly [Day, Day])[],
  { inTransaction, report }: Pick<ErrandContext, 'inTransaction' | 'report'>,
): AsyncGenerator<RetentionFacts[]> {
  let done = 0
  for (const batch of batches(accounts, BATCH)) {
    const ids = batch.map(({ id }) => id)
    yield await inTransaction((tx) => retentionFacts(tx, ids, periods))
    done += batch.length
    report({ says: 'Reading contracts', done, of: accounts.length })
  }
}
