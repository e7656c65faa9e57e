/** The terms of a contract, counted from the first end that is written, by arithmetic alone. */
import { addDays, addMonths, type Day, monthsBetween } from '#src/kernel/day.ts'
import { endOf } from './contract-figures.ts'
import type { Contract } from './dossier.ts'
import { termMonthsBetween } from './term-months.ts'

/** Months of a term that nobody says. */
const YEAR = 12

export interface Term {
  /** as written: many systems write the last day that is paid, the day before */
  readonly endOn: Day
  /** the days of `nthEnd` are counted from here, by months, so that the 31st comes back after a shorter month */
  readonly from: Day
  readonly months: number
  readonly each: number
  /** days before */
  readonly less: number
}

/** @returns null where neither end nor renewal is written */
export function termOf(contract: Contract): Term | null {
  const endOn = endOf(contract) ?? contract.renewalOn
  if (endOn === null) return null
  const each = contract.termMonths ?? YEAR
  const months = termMonthsBetween(contract.startOn, endOn)
  const whole = addMonths(contract.startOn, months)
  if (whole === endOn) return { endOn, from: contract.startOn, months, each, less: 0 }
  if (whole === addDays(endOn, 1)) return { endOn, from: contract.startOn, months, each, less: 1 }
  return { endOn, from: endOn, months: 0, each, less: 0 }
}

/** The end that lies so many terms after the written one. */
export function nthEnd({ from, months, each, less }: Term, terms: number): Day {
  const on = addMonths(from, months + terms * each)
  return less === 0 ? on : addDays(on, -less)
}

/** How many terms after the written end the last one ends that has ended by the day; negative before it. */
export function termsBy(term: Term, day: Day): number {
  const { from, months, each, less } = term
  const terms = Math.floor((monthsBetween(from, addDays(day, less)) - months) / each)
  return nthEnd(term, terms) > day ? terms - 1 : terms
}

/** The first end on or after the day, be it before the written one. */
export function endFrom(term: Term, day: Day): Day {
  const terms = termsBy(term, day)
  const on = nthEnd(term, terms)
  return on === day ? on : nthEnd(term, terms + 1)
}

/** The same of a contract of which one end is known, be that the written one or another. */
export function termEndFrom(known: Day, termMonths: number | null, day: Day): Day {
  return endFrom(
    { endOn: known, from: known, months: 0, each: Math.max(1, termMonths ?? YEAR), less: 0 },
    day,
  )
}
