/** Where a figure of an account comes from: which systems, how old, how it comes about, and what is missing for it. */
import type { Day } from '#src/kernel/day.ts'
import type { SignalId, SilentFeed } from '../diagnosis.ts'

export interface FigureOrigin {
  /** the systems whose records it rests on; none: there is no record */
  readonly sources: readonly string[]
  /** the day of the newest of these records; null: not known */
  readonly lastOn: Day | null
  /** how it comes about; null: there is no figure, and what is missing says why */
  readonly says: string | null
  readonly missing: readonly {
    /** that is not measured, or stale; null: it is no signal that is missing */
    readonly signal: SignalId | null
    readonly says: string
  }[]
  /** sources that it rests on and that have fallen silent: what they told last may be over */
  readonly silent: readonly SilentFeed[]
}

export type FigureId = 'arr' | 'deadline' | 'seats' | 'outlook' | 'health' | 'usage'
