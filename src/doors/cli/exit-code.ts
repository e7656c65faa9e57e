/** What the exit code of a command says, so that scripts can tell what to do. */
import { Failure, type FailureCode } from '#src/kernel/failure.ts'

export const exitCodes = {
  good: 0,
  unexpected: 1,
  wrong: 2,
  notFound: 3,
  conflict: 4,
  notAllowed: 5,
  unavailable: 6,
  interrupted: 130,
} as const

const byFailure: Readonly<Record<FailureCode, number>> = {
  'invalid-input': exitCodes.wrong,
  'not-found': exitCodes.notFound,
  conflict: exitCodes.conflict,
  'not-signed-in': exitCodes.notAllowed,
  forbidden: exitCodes.notAllowed,
  unavailable: exitCodes.unavailable,
  misconfigured: exitCodes.unavailable,
}

export function exitCode(error: unknown): number {
  return error instanceof Failure ? byFailure[error.code] : exitCodes.unexpected
}

/** For the help. */
export const exitCodeHelp = `Exit codes:
  0    good
  1    unexpected: a fault of Perennial
  2    wrong usage or invalid input
  3    not found
  4    conflict: the state does not allow it now
  5    not signed in, or not allowed
  6    unavailable, or wrongly set up
  130  interrupted`
