/** How a contract that begins meets the end of another one, and so may be what was signed in its place. */
import { addDays, dayNumber } from '#src/kernel/day.ts'
import { endOf, isRolling, paidFrom, termsOn } from './contract-figures.ts'
import type { Contract, ContractTerms } from './dossier.ts'
import { goesOn } from './goes-on.ts'
import type { IsSame } from './same-product.ts'
import { nthEnd, termOf, termsBy } from './term.ts'

/** What is smaller than this was bought beside it, unless it begins with the end itself. */
const LEAST = 0.5
/** Days around the written end. Rolling terms leave no room for more than a week: the next one ends soon. */
const NEAR = { term: 31, rolling: 7 }
/** Who renews as early as that does so to have at least as much. */
const EARLY = 90
/** Days around the end of a term that nobody wrote: that it renewed itself is likelier than that it is signed anew. */
const LATER = { term: 7, rolling: 1 }

/** The ranks: 0 with its end, 1 near the end of a term, 2 small with its end, 3 early, and last another product. */
export const otherProduct = 4

export interface Meeting {
  readonly of: Row
  readonly by: Row
  /** the lower, the better */
  readonly rank: number
  /** between the end and the beginning; one is none, as the last day that is paid may be written as the end */
  readonly days: number
  /** how many times as large it is as the other was; null: nothing compares */
  readonly size: number | null
}

/** A contract that was or will be paid. */
export interface Row {
  readonly contract: Contract
  readonly start: number
  /** what it was signed for */
  readonly signed: ContractTerms
  /** the written end, or the renewal */
  readonly end: number | null
}

/** @returns null where nothing is ever paid */
export function rowOf(contract: Contract): Row | null {
  const from = paidFrom(contract)
  if (from === null) return null
  const endOn = endOf(contract) ?? contract.renewalOn
  const end = endOn === null ? null : dayNumber(endOn)
  return { contract, start: dayNumber(contract.startOn), signed: termsOn(contract, from), end }
}

/** With the written end, and at least half as large. */
export function meetsEnd(by: Row, of: Row, isSame: IsSame): Meeting | null {
  if (of.end === null || of.start >= by.start || daysOff(by, of.end) > 0) return null
  if (!isSame(by.contract, of.contract)) return null
  const size = sizeOf(by, of)
  return isHalf(size) ? { of, by, rank: 0, days: 0, size } : null
}

/** In any other way. */
export function meetsOtherwise(by: Row, of: Row, isSame: IsSame): Meeting | null {
  if (of.end === null || of.start >= by.start || by.start < of.end - EARLY) return null
  const days = daysOff(by, of.end)
  if (!isSame(by.contract, of.contract)) return upgrade(by, of, days)
  return days === 0 ? small(by, of) : (late(by, of, days) ?? early(by, of, days))
}

/** With a term, and at least as large; on the first of a month anything may begin. */
function upgrade(by: Row, of: Row, toWritten: number): Meeting | null {
  const isLater = by.start > of.end! && !isRolling(of.contract) && goesOn(of.contract)
  const days = toWritten > 0 && isLater ? toLaterTerm(by, of, 1) : toWritten
  const size = days === 0 ? sizeOf(by, of) : null
  return size !== null && size >= 1 ? { of, by, rank: otherProduct, days: 0, size } : null
}

function small(by: Row, of: Row): Meeting {
  return { of, by, rank: 2, days: 0, size: sizeOf(by, of) }
}

function late(by: Row, of: Row, toWritten: number): Meeting | null {
  const isShort = isRolling(of.contract)
  const isNear = toWritten <= (isShort ? NEAR.rolling : NEAR.term)
  if (!isNear && (by.start < of.end! || !goesOn(of.contract))) return null
  if (isNear && endsWith(by, of)) return null
  const days = isNear ? toWritten : toLaterTerm(by, of, isShort ? LATER.rolling : LATER.term)
  if (days === null) return null
  const size = sizeOf(by, of)
  const least = isShort && !isNear ? 1 : LEAST
  return (size ?? 1) >= least ? { of, by, rank: 1, days, size } : null
}

function early(by: Row, of: Row, days: number): Meeting | null {
  if (by.start > of.end! || isRolling(of.contract) || endsWith(by, of)) return null
  const size = sizeOf(by, of)
  return size !== null && size >= 1 ? { of, by, rank: 3, days, size } : null
}

/** Days to the nearest end of a term after the written one; null: none within so many. */
function toLaterTerm(by: Row, of: Row, within: number): number | null {
  const term = termOf(of.contract)!
  const terms = termsBy(term, addDays(by.contract.startOn, within))
  if (terms < 1) return null
  const days = daysOff(by, dayNumber(nthEnd(term, terms)))
  return days <= within ? days : null
}

function daysOff(by: Row, end: number): number {
  const days = Math.abs(by.start - end)
  return days <= 1 ? 0 : days
}

/** More of the same up to its end, and no longer. */
function endsWith(by: Row, of: Row): boolean {
  return by.end !== null && by.start < of.end! && by.end <= of.end! + 1
}

function isHalf(size: number | null): boolean {
  return (size ?? 1) >= LEAST
}

/** By what is paid, else by seats. */
function sizeOf(by: Row, of: Row): number | null {
  const before = termsOn(of.contract, by.contract.startOn)
  const arr = by.contract.currency === of.contract.currency ? ratio(by.signed.arr, before.arr) : null
  return arr ?? ratio(by.signed.seats, before.seats)
}

function ratio(now: number | null, before: number | null): number | null {
  return now === null || before === null || before <= 0 || now <= 0 ? null : now / before
}
