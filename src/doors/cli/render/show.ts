/** How an answer reads to a person, for the operations that have a way of their own; the others are shown plainly. */
import type { Failure } from '#src/kernel/failure.ts'

export interface Show {
  /** `items` are what was emitted on the way, for operations that emit */
  readonly answer?: (output: unknown, items: readonly unknown[]) => string
  /** whether the answer says that what it looked at would fail, so that the exit code is that of wrong input */
  readonly wouldFail?: (output: unknown) => boolean
  /** the particulars of a failure; what it says and what to do are printed before */
  readonly failure?: (failure: Failure) => string
}
