/** The figures of retention over a group of accounts, each with what it is divided by (handbook 8). */
import { sum } from '../statistics.ts'
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
  readonly cohort: Change & { readonly end: number }
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
  const changes = known.map((position) => changeOf(position, moves))
  const total = (part: keyof Change): number => sum(changes.map((change) => change[part]))
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

/** A logo that was merged into a relative is kept. */
function isKept({ accountId, isKept }: Position, { away }: FamilyMoves): boolean {
  return isKept || away.has(accountId)
}

/** What annual revenue was at the start, and what became of it. */
interface Change {
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
function changeOf(position: Position, moves: FamilyMoves): Change {
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
