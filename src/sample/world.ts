/** What every maker of rows is given: the days, a source of chance, and the ledger to write in. */
import type { Day } from '#src/kernel/day.ts'
import type { Ledger } from './create-ledger.ts'
import type { Random } from './create-random.ts'

export interface World {
  /** the last day of the history, as if it were today */
  readonly endOn: Day
  /** the first day of the history: 400 days, both included */
  readonly startOn: Day
  readonly random: Random
  readonly ledger: Ledger
  /** the day that lies so many days before the end; negative: after it */
  daysAgo(days: number): Day
}
