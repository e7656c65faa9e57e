/** The figures of retention over a group of accounts, each with what it is divided by (handbook 8). */
import { sum } from '../statistics.ts'
import { cohortChange, type CohortChange, isKept } from './cohort-change.ts'
import type { FamilyMoves } from './family-moves.ts'
import type { Position } from './position.ts'

/** A share with its two sides; null when the lower one is 0: undefined, not zero. */
export interface Ratio {
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number
}

export interface RetentionFigures {
  readonly nrr: Ratio
  readonly grr: Ratio
  readonly logoRetention: Ratio
  /** decisions renewed ÷ decisions up for renewal */
  readonly renewalRate: Ratio
  /** the same by annual revenue, each decision at most at what was due */
  readonly renewalRateByArr: Ratio
  /** annual revenue of the cohort: start + expansion − contraction − churn = end */
  readonly cohort: CohortChange & { readonly end: number }
  readonly logos: { readonly start: number; readonly kept: number; readonly lost: number }
  /** logos of the end that were none at the start, in none of the ratios; what moved within a family is not new */
  readonly newLogos: { readonly logos: number; readonly arr: number }
  /** logos of the end that were gone on the day of the start, and are the same as before; in none of the ratios either */
  readonly returnedLogos: { readonly logos: number; readonly arr: number }
  /** moved between accounts of one family: in neither loss nor growth */
  readonly moved: number
  /** their term ran out and nothing was renewed yet, but within the grace they count as kept */
  readonly late: { readonly logos: number; readonly decisions: number }
  /** logos in the cohort, and decisions, without a known amount: they count by number only */
  readonly unknownArr: { readonly logos: number; readonly decisions: number }
}

export function retentionFigures(positions: readonly Position[], moves: FamilyMoves): RetentionFigures {
  const logos = positions.filter(({ isLogo }) => isLogo)
  const known = logos.filter(({ startArr, endArr }) => startArr !== null && endArr !== null)
  const changes = known.map((position) => cohortChange(position, moves))
  const total = (part: keyof CohortChange): number => sum(changes.map((change) => change[part]))
  const start = total('start')
  const [expansion, contraction, churn] = [total('expansion'), total('contraction'), total('churn')]
  const retained = start - contraction - churn
  const end = retained + expansion
  const kept = logos.filter((position) => isKept(position, moves)).length
  return {
    nrr: ratio(end, start),
    grr: ratio(retained, start),
    logoRetention: ratio(kept, logos.length),
    ...renewalFigures(positions, moves),
    cohort: {
      start,
      expansion,
      priceRise: total('priceRise'),
      resumed: total('resumed'),
      contraction,
      paused: total('paused'),
      churn,
      end,
    },
    logos: { start: logos.length, kept, lost: logos.length - kept },
    newLogos: joining('new', positions, moves),
    returnedLogos: joining('returned', positions, moves),
    moved: sum(positions.map(({ accountId }) => moves.away.get(accountId) ?? 0)),
    late: {
      logos: logos.filter(({ isKept, endStanding }) => isKept && endStanding === 'late').length,
      decisions: positions.flatMap(({ renewals }) => renewals).filter(({ isLate }) => isLate).length,
    },
    unknownArr: {
      logos: logos.length - known.length,
      decisions: positions.flatMap(({ renewals }) => renewals).filter(({ dueArr }) => dueArr === null).length,
    },
  }
}

function joining(
  which: 'new' | 'returned',
  positions: readonly Position[],
  { here }: FamilyMoves,
): RetentionFigures['newLogos'] {
  const joined = positions.filter(({ joined }) => joined === which)
  return {
    logos: joined.filter(({ accountId }) => !here.has(accountId)).length,
    arr: sum(joined.map(({ accountId, joinedArr }) => (joinedArr ?? 0) - (here.get(accountId) ?? 0))),
  }
}

/** What moved to a relative was not refused at its renewal. */
function renewalFigures(
  positions: readonly Position[],
  { away }: FamilyMoves,
): Pick<RetentionFigures, 'renewalRate' | 'renewalRateByArr'> {
  const decisions = positions.flatMap(({ accountId, renewals }) =>
    renewals.map((one) => {
      const moved = away.get(accountId) ?? 0
      const renewedArr = Math.min(one.dueArr ?? 0, one.renewedArr + moved)
      return { ...one, isRenewed: one.isRenewed || moved > 0, renewedArr }
    }),
  )
  const valued = decisions.filter(({ dueArr }) => dueArr !== null)
  return {
    renewalRate: ratio(decisions.filter(({ isRenewed }) => isRenewed).length, decisions.length),
    renewalRateByArr: ratio(
      sum(valued.map(({ renewedArr }) => renewedArr)),
      sum(valued.map(({ dueArr }) => dueArr ?? 0)),
    ),
  }
}

function ratio(numerator: number, denominator: number): Ratio {
  return { value: denominator > 0 ? numerator / denominator : null, numerator, denominator }
}
