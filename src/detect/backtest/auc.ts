/** How well a score ranks the lost above the others: the area under the ROC curve, with its 95 % interval. */
import type { Day } from '#src/kernel/day.ts'
import { sum } from '../statistics.ts'
import { normalQuantile } from './normal-quantile.ts'
import { type Interval, wilson } from './wilson.ts'

export interface RankedCase {
  readonly account: string
  /** cases are compared with those of the same day only */
  readonly on: Day
  readonly score: number
  readonly isLost: boolean
}

export interface Auc {
  /** .5 ranks like chance, 1 puts every loss above every other case of its day */
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * The share of the pairs of one day, of a case that is lost and one that is not, in which the lost one scores higher;
 * equal scores count half. Pairs of two days are left out: people order the accounts of a day, and where losses grow
 * more frequent with the years while scores move for a reason of their own, such pairs would show a link, or a reverse
 * one, that no order of accounts has.
 *
 * The interval is DeLong's as Obuchowski (1997) widened it for cases that come in clusters: an account looked at in
 * twelve months is one customer, not twelve, whether or not it is lost in some of them. Chosen over drawing accounts
 * anew (bootstrap) since it needs no chance, gives the same figures every time, and takes one sort; on the simulated
 * CRM customers the two agree to a thousandth. It is built on the logit, so that it keeps within 0 and 1.
 * @returns null where no day has both a loss and another case
 */
export function auc(cases: readonly RankedCase[]): Auc | null {
  const sums = new Map<string, Placements>()
  for (const day of Map.groupBy(cases, ({ on }) => on).values()) place(day, sums)
  const placed = [...sums.values()]
  const pairs = sum(placed.map(({ pairsAsLost }) => pairsAsLost))
  if (pairs === 0) return null
  const value = sum(placed.map(({ above }) => above)) / pairs
  return { value, ...intervalOf(value, placed, pairs) }
}

/** What one account adds: its pairs as the lost one and as the other, and in how many the lost one scores higher. */
interface Placements {
  pairsAsLost: number
  above: number
  pairsAsOther: number
  below: number
}

function place(day: readonly RankedCase[], sums: Map<string, Placements>): void {
  const sorted = day.toSorted((a, b) => a.score - b.score)
  const lost = day.filter(({ isLost }) => isLost).length
  const others = day.length - lost
  if (lost === 0 || others === 0) return
  let [lostBefore, othersBefore] = [0, 0]
  for (const tied of tiedRuns(sorted)) {
    const tiedLost = tied.filter(({ isLost }) => isLost).length
    const tiedOthers = tied.length - tiedLost
    for (const { account, isLost } of tied) {
      const own = sums.get(account) ?? { pairsAsLost: 0, above: 0, pairsAsOther: 0, below: 0 }
      sums.set(account, own)
      if (isLost) {
        own.pairsAsLost += others
        own.above += othersBefore + tiedOthers / 2
      } else {
        own.pairsAsOther += lost
        own.below += lost - lostBefore - tiedLost / 2
      }
    }
    lostBefore += tiedLost
    othersBefore += tiedOthers
  }
}

function* tiedRuns(sorted: readonly RankedCase[]): Generator<readonly RankedCase[]> {
  for (let first = 0; first < sorted.length;) {
    let end = first + 1
    while (end < sorted.length && sorted[end]!.score === sorted[first]!.score) end++
    yield sorted.slice(first, end)
    first = end
  }
}

function intervalOf(value: number, placed: readonly Placements[], pairs: number): Interval {
  const lostAccounts = placed.filter((own) => own.pairsAsLost > 0).length
  const otherAccounts = placed.filter((own) => own.pairsAsOther > 0).length
  const fewest = Math.min(lostAccounts, otherAccounts)
  if (fewest < 2) return { low: 0, high: 1 }
  // A perfect order has no spread to measure: it held for as many accounts as there are of the rarer kind.
  if (value <= 0 || value >= 1) return wilson(value, fewest)
  let [ofLost, ofOthers, ofBoth] = [0, 0, 0]
  for (const own of placed) {
    const asLost = (own.above - own.pairsAsLost * value) / pairs
    const asOther = (own.below - own.pairsAsOther * value) / pairs
    ofLost += asLost * asLost
    ofOthers += asOther * asOther
    ofBoth += asLost * asOther
  }
  const variance =
    unbiased(lostAccounts) * ofLost +
    unbiased(otherAccounts) * ofOthers +
    2 * unbiased(placed.length) * ofBoth
  const reach = (normalQuantile(0.975) * Math.sqrt(Math.max(0, variance))) / (value * (1 - value))
  const logit = Math.log(value / (1 - value))
  return { low: logistic(logit - reach), high: logistic(logit + reach) }
}

function unbiased(accounts: number): number {
  return accounts / (accounts - 1)
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
