/** Whether a measured figure says anything of the losses, and which way; never a guess (handbook 7a). */
import type { Interval } from './wilson.ts'

/** more, fewer: lost more, or less, often than chance has it. none: no measurable link. too few: nothing is claimed. */
export type Link = 'more' | 'fewer' | 'none' | 'too few losses'

/** Accounts lost under which nothing is claimed: with fewer, an interval is wider than what it could show. */
export const leastLosses = 20

/**
 * @param chance what the figure would be if it had nothing to do with the losses
 * @param losses accounts that were lost within the horizon of a look
 */
export function linkOf({ low, high }: Interval, chance: number, losses: number): Link {
  if (losses < leastLosses) return 'too few losses'
  if (low > chance) return 'more'
  return high < chance ? 'fewer' : 'none'
}
