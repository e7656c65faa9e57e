/** Whether an account makes no progress for four weeks: then it is escalated or accepted (handbook 10). */
import { addDays, type Day } from '#src/kernel/day.ts'

const FOUR_WEEKS = 28
/** Points by which health must have risen to be progress: those of "health changed" (handbook 6). */
const PROGRESS = 3

/** Health on a day. */
export interface HealthPoint {
  readonly on: Day
  readonly score: number | null
  readonly status: string | null
}

/**
 * @param points of the account, oldest first
 * @returns the day since which it stands still; null: it does not, or it is not known for so long
 */
export function withoutProgress(points: readonly HealthPoint[], today: Day): Day | null {
  const from = addDays(today, -FOUR_WEEKS)
  const first = points.findLast(({ on }) => on <= from)
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const span = [first, ...points.filter(({ on }) => on > from)]
  if (!span.every(({ status }) => status === 'Red' || status === 'Yellow')) return null
  // From Yellow to Red is none, whatever the figures; and Red is what is looked at.
  if (last.status !== 'Red' && first.status !== 'Red') return null
  if (first.score !== null && last.score !== null && last.score >= first.score + PROGRESS) return null
  return first.on
}
