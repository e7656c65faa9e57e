/** How well a score ranks what happens above what does not: the area under the ROC curve, with its uncertainty. */
import { createRandom } from '#src/sample/create-random.ts'
import { quantile } from './spread.ts'

export interface Ranked {
  /** cases of one group are drawn together, since they resemble each other */
  readonly group: string
  readonly score: number
  readonly isHit: boolean
}

export interface RankQuality {
  /** 95 % interval by drawing groups anew */
  readonly low: number
  readonly value: number
  readonly high: number
}

const DRAWS = 1000

/** .5 ranks like chance, 1 puts every hit above every miss. */
export function rankQuality(cases: readonly Ranked[]): RankQuality {
  const sorted = cases.toSorted((a, b) => a.score - b.score)
  const names = [...new Set(sorted.map(({ group }) => group))]
  const places = new Map(names.map((name, place) => [name, place]))
  const groups = sorted.map(({ group }) => places.get(group)!)
  const random = createRandom(1, 'bootstrap')
  const drawn = Array.from({ length: DRAWS }, () => {
    const weights = new Uint32Array(names.length)
    for (let draw = 0; draw < names.length; draw++) weights[random.integer(0, names.length - 1)]!++
    return area(sorted, (at) => weights[groups[at]!]!)
  })
  return { low: quantile(drawn, 0.025), value: area(sorted, () => 1), high: quantile(drawn, 0.975) }
}

/** @param sorted by score; equal scores share their place */
function area(sorted: readonly Ranked[], weightOf: (at: number) => number): number {
  let [above, hits, misses] = [0, 0, 0]
  for (let first = 0; first < sorted.length;) {
    let [tiedHits, tiedMisses, end] = [0, 0, first]
    for (; end < sorted.length && sorted[end]!.score === sorted[first]!.score; end++) {
      if (sorted[end]!.isHit) tiedHits += weightOf(end)
      else tiedMisses += weightOf(end)
    }
    above += tiedHits * (misses + tiedMisses / 2)
    hits += tiedHits
    misses += tiedMisses
    first = end
  }
  return above / (hits * misses)
}
