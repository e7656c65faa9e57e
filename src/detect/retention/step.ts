/** What an account pays for from a day on. */
import type { Day } from '#src/kernel/day.ts'

/** One paid contract as it stood on a day. */
export interface PaidLine {
  /** source and id of the contract */
  readonly contract: string
  readonly startOn: Day
  /** what makes two contracts the same product */
  readonly product: string
  readonly plan: string | null
  readonly seats: number | null
  /** annual, in the own currency at the rate of the start of the window; null when not known or without a rate */
  readonly arr: number | null
}

/** paused, late and none: nothing is paid, but while late the last lines count on. */
export type Standing = 'paying' | 'late' | 'paused' | 'none'

/** From its day on, until the next step. */
export interface Step {
  readonly from: Day
  readonly standing: Standing
  readonly lines: readonly PaidLine[]
}

const nothing: Step = { from: '0001-01-01', standing: 'none', lines: [] }

/** The step that holds on a day. */
export function stepOn(steps: readonly Step[], day: Day): Step {
  return steps.findLast(({ from }) => from <= day) ?? nothing
}

/** Their sum; null when one of the amounts is not known. */
export function arrOf(lines: readonly PaidLine[]): number | null {
  let sum = 0
  for (const { arr } of lines) {
    if (arr === null) return null
    sum += arr
  }
  return sum
}
