/** How much more often the accounts that a day's order puts first are lost than the average account. */
import type { Look } from './look.ts'
import { proportion, type Proportion, type ShareCase } from './proportion.ts'

export interface Lift {
  /** the share of the accounts of each day that is looked at, those with the highest score */
  readonly top: number
  /** how many of them are lost within the horizon */
  readonly lost: Proportion
  /** times the base rate, with the interval of the share of the lost */
  readonly lift: number
  readonly low: number
  readonly high: number
  /** the share of all losses that is among them */
  readonly found: number
}

/**
 * The top of each day by itself, as a team sees it, not of all days together: then one bad month would fill it.
 * Accounts with the same score as the last that fits count in part, all alike.
 * @param top 0–1
 * @param baseRate the share of all looks that is lost, above 0
 */
export function lift(looks: readonly Look[], top: number, baseRate: number): Lift | null {
  const days = Map.groupBy(looks, ({ on }) => on)
  const first = [...days.values()].flatMap((day) => topOf(day, top * day.length))
  const lost = proportion(first)
  if (lost === null) return null
  return {
    top,
    lost,
    lift: lost.share / baseRate,
    low: lost.low / baseRate,
    high: lost.high / baseRate,
    found: lost.hits / (baseRate * looks.length),
  }
}

function topOf(day: readonly Look[], places: number): ShareCase[] {
  const sorted = day.toSorted((a, b) => b.score - a.score)
  const lastScore = sorted[Math.ceil(places) - 1]!.score
  const above = sorted.filter(({ score }) => score > lastScore)
  const tied = sorted.filter(({ score }) => score === lastScore)
  const weight = (places - above.length) / tied.length
  return [
    ...above.map(({ account, isLost }) => ({ account, isHit: isLost })),
    ...tied.map(({ account, isLost }) => ({ account, isHit: isLost, weight })),
  ]
}
