/** The first thing to do on an account: what moved comes first until somebody has answered it, then what is due next in the plan. */
import type { Day } from '#src/kernel/day.ts'

export interface NextStep {
  readonly says: string
  /** a movement waits for an answer, or the plan has it as an action */
  readonly from: 'movement' | 'plan'
  /** of an action; null: it is due on no day, or the words of the movement say by when */
  readonly dueOn: Day | null
  /** until then; below zero: late */
  readonly days: number | null
}
