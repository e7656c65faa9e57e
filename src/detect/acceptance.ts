/** How much of what a rule found people took up: the share accepted, with what so few answers leave open (handbook 6). */
import { type Interval, wilson } from './backtest/wilson.ts'

/** Fewer answers say nothing about a rule. */
const FEWEST_ANSWERS = 10

export interface Acceptance extends Interval {
  /** accepted ÷ (accepted + dismissed), 0–1 */
  readonly share: number
}

/** @returns null under ten answers */
export function acceptance(accepted: number, dismissed: number): Acceptance | null {
  const answers = accepted + dismissed
  if (answers < FEWEST_ANSWERS) return null
  const share = accepted / answers
  return { share, ...wilson(share, answers) }
}
