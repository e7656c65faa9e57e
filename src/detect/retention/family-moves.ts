/** Revenue that moved between accounts of one family: mergers and splits are neither loss nor growth (handbook 8). */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Position } from './position.ts'

/** By account: what moved away to relatives, and what came from them. */
export interface FamilyMoves {
  readonly away: ReadonlyMap<string, number>
  readonly here: ReadonlyMap<string, number>
}

/**
 * A family is all accounts under one topmost parent. What one of them lost and another gained within `days` of each
 * other is taken as moved; no source says so outright, so it is at most what was gained. New accounts take first: their
 * revenue would count nowhere else.
 */
export function familyMoves(positions: readonly Position[], days: number): FamilyMoves {
  const away = new Map<string, number>()
  const here = new Map<string, number>()
  for (const family of familiesOf(positions)) {
    const gains = family
      .filter((one) => gainOf(one) > 0)
      .toSorted((a, b) => Number(b.joined !== null) - Number(a.joined !== null))
    for (const loser of family.filter((one) => lossOf(one) > 0)) {
      for (const gainer of gains) {
        if (gainer === loser || !areNear(loser.fellOn, gainer.roseOn, days)) continue
        const lost = lossOf(loser) - (away.get(loser.accountId) ?? 0)
        const moved = Math.min(lost, gainOf(gainer) - (here.get(gainer.accountId) ?? 0))
        if (moved <= 0) continue
        away.set(loser.accountId, (away.get(loser.accountId) ?? 0) + moved)
        here.set(gainer.accountId, (here.get(gainer.accountId) ?? 0) + moved)
      }
    }
  }
  return { away, here }
}

function familiesOf(positions: readonly Position[]): Position[][] {
  const parents = new Map(positions.map(({ accountId, parentId }) => [accountId, parentId]))
  const topmost = ({ accountId }: Position): string => {
    const seen = new Set([accountId])
    let top = accountId
    for (let parent = parents.get(top); parent && !seen.has(parent); parent = parents.get(parent)) {
      seen.add(parent)
      top = parent
    }
    // Who names each other as parents is one family all the same.
    return parents.get(top) ? [...seen].toSorted()[0]! : top
  }
  return [...Map.groupBy(positions, topmost).values()].filter((family) => family.length > 1)
}

function lossOf({ isLogo, startArr, endArr }: Position): number {
  return isLogo && startArr !== null && endArr !== null ? Math.max(0, startArr - endArr) : 0
}

function gainOf({ isLogo, isKept, joined, startArr, endArr, joinedArr }: Position): number {
  if (joined !== null) return joinedArr ?? 0
  return isLogo && isKept && startArr !== null && endArr !== null ? Math.max(0, endArr - startArr) : 0
}

function areNear(fell: readonly Day[], rose: readonly Day[], days: number): boolean {
  return fell.some((down) => rose.some((up) => Math.abs(daysBetween(down, up)) <= days))
}
