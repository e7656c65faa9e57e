/** Where the terms of a contract end, counted from one end that is known. */
import { addMonths, type Day } from '#src/kernel/day.ts'

/** Months of a term that nobody says. */
const YEAR = 12

/** The first end of a term on or after a day, before or after the one that is known; always counted from that one. */
export function termEndFrom(known: Day, termMonths: number | null, day: Day): Day {
  const end = (terms: number): Day => addMonths(known, terms * (termMonths ?? YEAR))
  let terms = 0
  while (end(terms) < day) terms++
  while (end(terms - 1) >= day) terms--
  return end(terms)
}
