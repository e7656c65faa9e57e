/** Whether a contract goes on past the day that is written as its end or renewal, unless something else ends it. */
import { addDays, addMonths, daysBetween } from '#src/kernel/day.ts'
import type { Contract } from './dossier.ts'
import { termMonthsBetween } from './term-months.ts'

/**
 * Nobody cancelled it, and no end is written, or one of a term, after which the source says that it renews itself: that
 * of whole months from the start.
 */
export function goesOn({ autoRenew, status, cancelledOn, renewalOn, startOn, endOn }: Contract): boolean {
  if (status !== 'active' || cancelledOn !== null) return false
  if (endOn === null) return true
  if (autoRenew !== true) return false
  if (renewalOn !== null) return Math.abs(daysBetween(endOn, renewalOn)) <= 1
  return [endOn, addDays(endOn, 1)].includes(addMonths(startOn, termMonthsBetween(startOn, endOn)))
}
