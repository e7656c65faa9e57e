/** What is known of a record under another source, as far as it tells whether both are the same. */
import type { Day } from '#src/kernel/day.ts'

/** The latest version of a record under an id, as far as it tells whether another is the same. */
export interface RecordElsewhere {
  readonly source: string
  readonly sourceId: string
  /** null: it is about no account */
  readonly accountSource: string | null
  readonly accountId: string | null
  readonly happenedOn: Day | null
  /** of accounts */
  readonly name: string | null
  readonly domain: string | null
  /** the columns that are filled */
  readonly columns: readonly string[]
}
