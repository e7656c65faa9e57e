/** The values of the account that a refusal names as written by somebody else since they were in view. */
import type { Problem } from '../problem.ts'

export interface OvertakenValue {
  readonly field: string
  /** the value that holds */
  readonly theirs: string | number | null
  /** null: as the records say it */
  readonly ours: string | number | null
  /** null: nobody by hand */
  readonly by: string | null
  readonly source: string | null
  readonly on: string | null
}

/** @returns null where it was refused for something else */
export function overtakenIn(problem: Problem | string | null): readonly OvertakenValue[] | null {
  if (problem === null || typeof problem === 'string') return null
  const { details } = problem
  if (typeof details !== 'object' || details === null || !('overtaken' in details)) return null
  // As the operation of the same version of Perennial gives it.
  return details.overtaken as readonly OvertakenValue[]
}

/** The values that hold, by field. */
export function theirsOf(
  overtaken: readonly OvertakenValue[],
): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(overtaken.map(({ field, theirs }) => [field, theirs]))
}
