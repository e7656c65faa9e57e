/** What is at stake with something that is due, on the scale of the queue (handbook 6), so that both stand in one order. */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Severity } from '../diagnosis.ts'
import { priority, type Standing } from '../priority.ts'

/**
 * 0 to 2. Late weighs as a movement of severity high, today as medium, and what is still ahead as low: of equal accounts
 * a late action comes before a movement of middling severity, and never before a critical one.
 */
export function stakeOf(dueOn: Day, standing: Standing): number {
  return priority(
    { severity: severityOf(daysBetween(standing.asOf, dueOn)), confidence: 1, dueOn: null },
    standing,
  )
}

function severityOf(days: number): Severity {
  if (days < 0) return 'high'
  return days === 0 ? 'medium' : 'low'
}
