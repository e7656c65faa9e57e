/** All that was ever said about one account, with when we learned it; any day's dossier is cut from it. */
import type { Day } from '#src/kernel/day.ts'
import type { ContactMerge } from './contact-merge.ts'
import type { Fact } from './fact.ts'
import type { UsageEntry } from './usage-entry.ts'

/** A row of usage with the days between which it held, as day numbers. */
export interface UsageVersion extends UsageEntry {
  readonly learnedOn: number
  readonly supersededOn: number | null
}

export interface FirstUse {
  readonly on: Day
  readonly learnedOn: Day
}

export interface AccountHistory {
  readonly id: string
  readonly source: string
  readonly sourceId: string
  /** every version of all facts about the account but its use */
  readonly facts: readonly Fact[]
  /** which of its contacts are one person, for all of its history */
  readonly merges: readonly ContactMerge[]
  /** usage of the window that was loaded, in the order of its days */
  readonly usage: readonly UsageVersion[]
  /** the first day with usage of all times, each time that an earlier one was learned, in that order */
  readonly usageFrom: readonly FirstUse[]
}
