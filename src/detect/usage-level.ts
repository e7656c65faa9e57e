/** Whether weekly use has fallen below what was usual: the formula of the usage drop (handbook 6). */
import type { UsageChange } from './portfolio.ts'
import type { UsageDropSettings } from './settings.ts'
import { median, medianDeviation, sum } from './statistics.ts'

export interface UsageLevel {
  /** median weekly events of the weeks before the last four: M */
  readonly usual: number
  /** weeks that this median rests on */
  readonly baseWeeks: number
  /** the usual spread from week to week, at least that of counting: S */
  readonly spread: number
  /** mean weekly events of the last four and the last two weeks, as they came */
  readonly fourWeeks: number
  readonly twoWeeks: number
  /** what fell, with the portfolio's own change taken out; null when it did not */
  readonly drop: UsageDrop | null
}

export interface UsageDrop {
  readonly weeks: 4 | 2
  /** mean weekly events of these weeks, with the portfolio's change taken out */
  readonly mean: number
  /** how many spreads of such a mean it lies below the usual level */
  readonly deviations: number
}

/**
 * @param weeks events by week, the latest first; weeks before the account was first seen are not zero and not given
 * @param change of the whole portfolio at the same time; null where it has too few accounts
 * @returns null when there are too few weeks or events to say anything
 */
export function usageLevel(
  weeks: readonly number[],
  change: UsageChange | null,
  settings: UsageDropSettings,
): UsageLevel | null {
  const base = weeks.slice(4, 4 + settings.baseWeeks)
  if (base.length < settings.leastBaseWeeks) return null
  const usual = median(base)!
  if (usual < settings.leastEvents) return null
  const spread = Math.max(medianDeviation(base, usual), Math.sqrt(usual))
  const fourWeeks = sum(weeks.slice(0, 4)) / 4
  const twoWeeks = sum(weeks.slice(0, 2)) / 2
  const fall = (count: 4 | 2, mean: number, least: number): UsageDrop | null => {
    const ownSpread = spread / Math.sqrt(count)
    const fell = mean <= least * usual && mean < usual - settings.spreads * ownSpread
    return fell ? { weeks: count, mean, deviations: (usual - mean) / ownSpread } : null
  }
  const four = fall(4, without(fourWeeks, change?.fourWeeks), settings.fourWeeks)
  const two = fall(2, without(twoWeeks, change?.twoWeeks), settings.twoWeeks)
  return { usual, baseWeeks: base.length, spread, fourWeeks, twoWeeks, drop: telling(four, two) }
}

/** Where both fell, four weeks say it more surely, unless most of the fall came in the last two. */
function telling(four: UsageDrop | null, two: UsageDrop | null): UsageDrop | null {
  if (four === null || two === null) return four ?? two
  return two.mean < FRESH * four.mean ? two : four
}

const FRESH = 0.7

/** A portfolio that stands still altogether says nothing about one account: there is no drop then. */
export function without(mean: number, change: number | undefined): number {
  if (change === undefined) return mean
  return change > 0 ? mean / change : Infinity
}
