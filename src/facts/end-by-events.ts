/** Where recorded events end a contract that would renew itself: a notice, or that the account left. */
import { addDays, type Day } from '#src/kernel/day.ts'
import { endOf, isCancelled, paidFrom } from './contract-figures.ts'
import type { Contract, EndedBy } from './dossier.ts'
import { type Stay, takesBack } from './stays.ts'
import { endFrom, nthEnd, type Term, termOf, termsBy } from './term.ts'

/** That an account left is often recorded some days after the term ended. */
const RECORDED_DAYS = 31

export interface End {
  readonly on: Day
  readonly by: EndedBy
}

export function endsByEvents(
  contract: Contract,
  contracts: readonly Contract[],
  stays: readonly Stay[],
): End[] {
  if (stays.length === 0) return []
  const term = termOf(contract)
  const byNotice = term === null ? null : noticed(contract, term, contracts, stays)
  return [byNotice, left(contract, term, contracts, stays)].filter((one) => one !== null)
}

/**
 * The first end of a term that the notice reaches. One of several contracts that is cancelled is what the notice was
 * about, a later end than the notice reaches was written in spite of it, and who signs more before it ends stays.
 */
function noticed(
  { startOn, noticeDays }: Contract,
  term: Term,
  contracts: readonly Contract[],
  stays: readonly Stay[],
): End | null {
  const given = stays.findLast(({ kind, on }) => kind === 'notice_given' && on >= startOn)
  if (given === undefined || contracts.some((other) => isCancelledAfter(other, given.on))) return null
  const reached = endFrom(term, addDays(given.on, noticeDays ?? 0))
  if (reached < term.endOn || isTakenBack(stays, given.on, reached, contracts)) return null
  if (contracts.some((other) => isSignedIn(other, given.on, reached))) return null
  return { on: reached, by: { what: 'notice', on: given.on } }
}

/** With the term, where that is how it is paid: one that had ended shortly before, or the one that is written. */
function left(
  { startOn }: Contract,
  term: Term | null,
  contracts: readonly Contract[],
  stays: readonly Stay[],
): End | null {
  for (const { kind, on: leftOn } of stays) {
    if (kind !== 'churned' || leftOn <= startOn) continue
    const on = term === null ? leftOn : endWithTerm(term, leftOn)
    if (!isTakenBack(stays, addDays(leftOn, -1), on, contracts))
      return { on, by: { what: 'left', on: leftOn } }
  }
  return null
}

function endWithTerm(term: Term, leftOn: Day): Day {
  if (leftOn <= term.endOn) return term.endOn
  const last = nthEnd(term, termsBy(term, leftOn))
  return last >= addDays(leftOn, -RECORDED_DAYS) ? last : leftOn
}

/** A return after the end is one into this contract only where nothing was signed anew. */
function isTakenBack(stays: readonly Stay[], after: Day, end: Day, contracts: readonly Contract[]): boolean {
  const isSignedAnew = contracts.some((other) => paidFrom(other) !== null && other.startOn > end)
  return stays.some(({ kind, on }) => takesBack.has(kind) && on > after && (on <= end || !isSignedAnew))
}

function isSignedIn(other: Contract, after: Day, end: Day): boolean {
  return paidFrom(other) !== null && other.startOn > after && other.startOn <= end
}

function isCancelledAfter(contract: Contract, day: Day): boolean {
  const end = endOf(contract)
  return isCancelled(contract) && contract.startOn <= day && (end === null || end >= day)
}
