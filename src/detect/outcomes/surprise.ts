/** Surprise churn: the share of what was lost that nobody had flagged sixty days before. */
import { sum } from '../statistics.ts'
import type { Flagged } from './flagged.ts'
import { isLost, type RenewalOutcome } from './renewal-outcomes.ts'

export interface Surprise {
  /** annual, lost and not flagged ÷ lost and known on that day; null: nothing was lost, or nothing is known */
  readonly share: number | null
  readonly notFlaggedArr: number
  readonly lostArr: number
  readonly notFlagged: number
  readonly lost: number
  /** lost, but nothing is known of the day sixty days before: in no figure */
  readonly untold: number
}

export function surprise(outcomes: readonly (RenewalOutcome & Pick<Flagged, 'isFlagged'>)[]): Surprise {
  const lost = outcomes.filter(isLost)
  const told = lost.filter(({ isFlagged }) => isFlagged !== null)
  const missed = told.filter(({ isFlagged }) => isFlagged === false)
  const arr = (some: typeof lost): number => sum(some.map(({ dueArr }) => dueArr ?? 0))
  const lostArr = arr(told)
  return {
    share: lostArr > 0 ? arr(missed) / lostArr : null,
    notFlaggedArr: arr(missed),
    lostArr,
    notFlagged: missed.length,
    lost: told.length,
    untold: lost.length - told.length,
  }
}
