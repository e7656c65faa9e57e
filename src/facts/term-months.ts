/** How long a term is, whichever way its end is written. */
import { addDays, type Day, monthsBetween } from '#src/kernel/day.ts'

/** Whole months up to an end, be it the first day after the term or, as many systems write it, the last day that is paid. */
export function termMonthsBetween(from: Day, end: Day): number {
  return monthsBetween(from, addDays(end, 1))
}
