/** Whether as many are lost as the outlook expects, from the least endangered to the most. */
import { sum } from '../statistics.ts'
import type { Look } from './look.ts'
import { proportion, type Proportion } from './proportion.ts'

export interface CalibrationBin {
  /** the least and the greatest chance of loss in it, 0–1 */
  readonly from: number
  readonly through: number
  /** mean chance of loss */
  readonly expected: number
  readonly observed: Proportion
}

const BINS = 10

/** Ten bins of as many looks each, as far as equal chances, which stay together, allow it. */
export function calibration(looks: readonly Look[]): CalibrationBin[] {
  const sorted = looks.toSorted((a, b) => a.score - b.score)
  const bins: CalibrationBin[] = []
  let first = 0
  for (let bin = 1; bin <= BINS; bin++) {
    let end = Math.round((bin * sorted.length) / BINS)
    if (end <= first) continue
    while (end < sorted.length && sorted[end]!.score === sorted[end - 1]!.score) end++
    bins.push(binOf(sorted.slice(first, end)))
    first = end
  }
  return bins
}

function binOf(looks: readonly Look[]): CalibrationBin {
  return {
    from: looks[0]!.score,
    through: looks.at(-1)!.score,
    expected: sum(looks.map(({ score }) => score)) / looks.length,
    observed: proportion(looks.map(({ account, isLost }) => ({ account, isHit: isLost })))!,
  }
}
