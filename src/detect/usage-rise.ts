/** Whether weekly use has risen above what was usual: the statistics of the usage drop, upward (handbook 6, good news). */
import type { UsageChange } from './portfolio.ts'
import { type UsageLevel, without } from './usage-level.ts'

export interface UsageRise {
  /** mean weekly events of the last four weeks, with the portfolio's own change taken out */
  readonly mean: number
  /** how many spreads of such a mean it lies above the usual level */
  readonly deviations: number
}

/**
 * A fifth more is less than the three tenths of a drop, so it must stand out by more than the 1.5 spreads of one: on
 * constant simulated use 2.5 fired at most 0.3 times an account-year at any volume, 1.5 up to 1.2 times.
 */
const SPREADS = 2.5

/** @param leastGrowth relative growth that counts */
export function usageRise(
  { usual, spread, fourWeeks }: UsageLevel,
  change: UsageChange | null,
  leastGrowth: number,
): UsageRise | null {
  // Where all others stand still, nobody's rise can be told from theirs.
  if (change?.fourWeeks === 0) return null
  const mean = without(fourWeeks, change?.fourWeeks)
  const deviations = (mean - usual) / (spread / 2)
  const rose = mean >= (1 + leastGrowth) * usual && deviations > SPREADS
  return rose ? { mean, deviations } : null
}
