/** What became of the annual revenue of one account of the cohort between the two ends of a window (handbook 8). */
import type { FamilyMoves } from './family-moves.ts'
import type { Position } from './position.ts'

/** What annual revenue was at the start, and what became of it. */
export interface CohortChange {
  readonly start: number
  readonly expansion: number
  /** part of the expansion: same seats and plan, more revenue */
  readonly priceRise: number
  /** part of the expansion: paid nothing at the start, as in a pause */
  readonly resumed: number
  /** of logos that were kept */
  readonly contraction: number
  /** part of the contraction: a pause at the end */
  readonly paused: number
  /** of logos that were lost */
  readonly churn: number
}

/** Up and down inside the window nets once: only the two ends are compared. */
export function cohortChange(position: Position, moves: FamilyMoves): CohortChange {
  const start = position.startArr ?? 0
  const end = position.endArr ?? 0
  const gained = Math.max(0, Math.max(0, end - start) - (moves.here.get(position.accountId) ?? 0))
  const lost = Math.max(0, Math.max(0, start - end) - (moves.away.get(position.accountId) ?? 0))
  const stays = isKept(position, moves)
  return {
    start,
    expansion: gained,
    priceRise: Math.min(position.priceRise, gained),
    resumed: start === 0 ? gained : 0,
    contraction: stays ? lost : 0,
    paused: stays && position.endStanding === 'paused' ? lost : 0,
    churn: stays ? 0 : lost,
  }
}

/** A logo that was merged into a relative is kept. */
export function isKept({ accountId, isKept }: Position, { away }: FamilyMoves): boolean {
  return isKept || away.has(accountId)
}
