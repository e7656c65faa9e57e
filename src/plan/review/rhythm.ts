/** How often accounts are reviewed, and when the next time has come (handbook 10). */
import { addDays, addMonths, type Day } from '#src/kernel/day.ts'

export const reviewKinds = ['weekly', 'monthly', 'quarterly'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** The day on which it is due again; null: it was never held. */
export function nextReviewOn(kind: ReviewKind, lastOn: Day | null): Day | null {
  if (lastOn === null) return null
  return kind === 'weekly' ? addDays(lastOn, 7) : addMonths(lastOn, kind === 'monthly' ? 1 : 3)
}

/** How far a first review looks back, where none came before. */
export function firstSince(kind: ReviewKind, today: Day): Day {
  return kind === 'weekly' ? addDays(today, -7) : addMonths(today, kind === 'monthly' ? -1 : -3)
}

/** What was never held is due at once. */
export function isReviewDue(kind: ReviewKind, lastOn: Day | null, today: Day): boolean {
  const nextOn = nextReviewOn(kind, lastOn)
  return nextOn === null || nextOn <= today
}
