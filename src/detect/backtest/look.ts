/** One account on one day of a back-test: what was said of it then, and what became of it. */
import type { Day } from '#src/kernel/day.ts'

/** A rule that held on the day of a look. */
export interface Held {
  readonly rule: string
  /** the look at which it was first seen of those at which it held without a break */
  readonly firstOn: Day
  /** whether something of it was seen for the first time at this look */
  readonly began: boolean
}

export interface Look {
  /** cases of one account resemble each other, so intervals are drawn by account */
  readonly account: string
  readonly on: Day
  readonly class: 'rolling' | 'term'
  /** the chance of being gone within 90 days that the outlook gave, 0–1 */
  readonly score: number
  /** whether the calendar alone lets it be lost within the horizon: due by then, or rolling, or no end known */
  readonly due: boolean
  readonly held: readonly Held[]
  /** rules that could not be told at this look, as on a dead feed */
  readonly undecided: readonly string[]
  /** the day of the loss, if the label names one; always after the look */
  readonly lostOn: Day | null
  /** whether that day lies within the horizon */
  readonly isLost: boolean
}
