/** The two days that retention compares. */
import type { Day } from '#src/kernel/day.ts'

/** The state on the day `from` is compared with that on the day `to`; what happens counts after `from`, up to `to`. */
export interface Window {
  readonly from: Day
  readonly to: Day
}
