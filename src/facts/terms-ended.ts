/** The terms of an account that have run out, each with the day on which it ended or renewed. */
import { addDays, addMonths, type Day } from '#src/kernel/day.ts'
import { endOf, isRolling, paidFrom } from './contract-figures.ts'
import type { Contract } from './dossier.ts'

/** What took the place of a contract may have begun so many days after its term: one decision. */
const LATE_DAYS = 32

/**
 * Ends and renewals of paid terms of six months or more that lie on or before `until`, each day once: contracts that
 * run side by side and end together are one decision.
 */
export function termsEnded(contracts: readonly Contract[], until: Day): Day[] {
  const days = new Set<Day>()
  for (const contract of contracts) {
    if (isRolling(contract) || paidFrom(contract) === null) continue
    const end = endOf(contract)
    const isEnd = (day: Day) => end !== null && day > addDays(end, -LATE_DAYS)
    for (const day of boundaries(contract, end !== null && end < until ? end : until))
      if (!isEnd(day)) days.add(day)
    if (end !== null && end <= until) days.add(end)
  }
  return [...days].toSorted()
}

/** Renewals inside the contract, counted from its start; none where the term is not known. */
function boundaries({ startOn, termMonths }: Contract, until: Day): Day[] {
  const days: Day[] = []
  if (termMonths === null) return days
  for (let terms = 1; ; terms++) {
    const day = addMonths(startOn, terms * termMonths)
    if (day > until) return days
    days.push(day)
  }
}
