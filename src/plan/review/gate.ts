/** What is still to be done before a review goes on to the next account (handbook 10). */
import type { Day } from '#src/kernel/day.ts'
import type { ReviewOutcome } from './outcome.ts'

export interface Reviewed {
  /** on which day each owner last read the plan; undefined: there is no such owner */
  readonly readers: { readonly am: Day | null | undefined; readonly csm: Day | null | undefined }
  /** the day of the review */
  readonly on: Day
  /** ids of the movements that wait for an answer */
  readonly movements: readonly string[]
  /** the actions promised here that still stand in the plan */
  readonly commitments: number
  /** four weeks without progress, and nobody decided */
  readonly needsDecision: boolean
}

export interface ToGo {
  readonly id: 'readers' | 'movements' | 'commitment' | 'decision'
  readonly count: number
}

/** Nothing is left where both have read, movements are answered, and a commitment stands, or a reason is given for each. */
export function toGo(
  reviewed: Reviewed,
  outcome: Pick<ReviewOutcome, 'readAlone' | 'left' | 'noCommitment' | 'decision'>,
): ToGo[] {
  const left = new Set(outcome.left.map(({ movement }) => movement))
  const open = reviewed.movements.filter((id) => !left.has(id)).length
  const readers = missingReaders(reviewed, outcome.readAlone !== null)
  const isPromised = reviewed.commitments > 0 || outcome.noCommitment !== null
  return [
    ...(reviewed.needsDecision && outcome.decision === null ? [{ id: 'decision' as const, count: 1 }] : []),
    ...(open > 0 ? [{ id: 'movements' as const, count: open }] : []),
    ...(isPromised ? [] : [{ id: 'commitment' as const, count: 1 }]),
    ...(readers > 0 ? [{ id: 'readers' as const, count: readers }] : []),
  ]
}

/** One of them is always asked; an account without an owner has nobody to read it. */
function missingReaders({ readers, on }: Reviewed, isAlone: boolean): number {
  const owners = [readers.am, readers.csm].filter((day) => day !== undefined)
  const read = owners.filter((day) => day !== null && day >= on).length
  return Math.max(0, (isAlone ? Math.min(1, owners.length) : owners.length) - read)
}
