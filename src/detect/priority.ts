/** The place of a movement in the queue: severity × confidence × urgency × size (handbook 6). */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Finding, Severity } from './diagnosis.ts'

const SEVERITY: Readonly<Record<Severity, number>> = { critical: 1, high: 0.6, medium: 0.3, low: 0.1 }
/** Of an account whose revenue is not known, or does not compare: as that of the median account. */
const MIDDLING = 0.5

export interface Standing {
  readonly asOf: Day
  /** the account's deadline, if it has one */
  readonly deadlineOn: Day | null
  /** in the currency of the portfolio */
  readonly arr: number | null
  readonly medianArr: number | null
}

/** 0 to 2. */
export function priority(
  finding: Pick<Finding, 'severity' | 'confidence' | 'dueOn'>,
  standing: Standing,
): number {
  const days = [finding.dueOn, standing.deadlineOn]
    .filter((day) => day !== null)
    .map((day) => daysBetween(standing.asOf, day))
  return SEVERITY[finding.severity] * finding.confidence * urgency(Math.min(...days)) * size(standing)
}

function urgency(days: number): number {
  if (days <= 30) return 2
  return days <= 90 ? 1.5 : 1
}

function size({ arr, medianArr }: Standing): number {
  if (arr === null || medianArr === null || arr + medianArr <= 0) return MIDDLING
  return arr / (arr + medianArr)
}
