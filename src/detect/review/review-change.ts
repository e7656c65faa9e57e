/** One thing that is other on an account than at its last review. */
import type { Day } from '#src/kernel/day.ts'

export interface ReviewChange {
  /** came, went, changed */
  readonly sign: '+' | '−' | '~'
  /** what it is about, in a word: Health, Risk, Ticket */
  readonly what: string
  /** as it was; null where nothing was, or it does not matter */
  readonly from: string | null
  /** as it is */
  readonly says: string
  /** where it is from, or why */
  readonly note: string | null
  readonly on: Day | null
}
