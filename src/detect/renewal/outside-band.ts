/** How far a probability lies outside of what a forecast category stands for (handbook 1). */
import type { ForecastCategory } from '../diagnosis.ts'
import type { ForecastSettings } from '../settings.ts'

export function outsideBand(
  category: ForecastCategory,
  p: number,
  { commit, likely, atRisk }: ForecastSettings,
): number {
  const bands: Readonly<Record<ForecastCategory, readonly [from: number, to: number]>> = {
    Closed: [1, 1],
    Commit: [commit, 1],
    Likely: [likely, commit],
    'At risk': [atRisk, likely],
    Unlikely: [0, atRisk],
    Lost: [0, 0],
  }
  const [from, to] = bands[category]
  return Math.max(0, from - p, p - to)
}
