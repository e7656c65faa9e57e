/** The conflict that a refusal carries; null where it was refused for something else. */
import type { Conflict } from '#src/plan/conflict.ts'
import type { Problem } from '../problem.ts'

export function conflictOf(problem: Problem | null): Conflict | null {
  const details = problem?.details
  if (typeof details !== 'object' || details === null) return null
  return 'kind' in details && 'edit' in details && 'fields' in details ? (details as Conflict) : null
}
