/** How a failure reads on the wire, and that nothing else leaks: what nobody foresaw is logged under a reference. */
import { randomBytes } from 'node:crypto'
import { Failure, type FailureCode } from '#src/kernel/failure.ts'
import { nobodyWaits } from '#src/kernel/refuse-unwaited.ts'

export interface FailureBody {
  readonly code: FailureCode | 'unexpected'
  readonly message: string
  readonly hint: string | null
  readonly details: unknown
}

/** Where unforeseen errors go; a pino logger is one. */
export interface Log {
  error(particulars: object, message: string): void
}

/** The HTTP status of each kind of failure. */
export const httpStatus = {
  'invalid-input': 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
  misconfigured: 500,
  unexpected: 500,
} as const satisfies Record<FailureBody['code'], number>

/** @param asked aborted once whoever asked is gone: what a request ends with because of that is no error */
export function failureBody(error: unknown, log: Log, asked?: AbortSignal): FailureBody {
  const failure = isBecauseGone(error, asked) ? nobodyWaits() : error
  if (failure instanceof Failure) {
    const { code, message, hint, details } = failure
    return { code, message, hint: hint ?? null, details: details ?? null }
  }
  const reference = randomBytes(4).toString('hex')
  log.error({ err: error, reference }, 'Unexpected error')
  return {
    code: 'unexpected',
    message: `Something went wrong inside Perennial (reference ${reference})`,
    hint: `The log of the server says what, under the reference ${reference}.`,
    details: null,
  }
}

function isBecauseGone(error: unknown, asked: AbortSignal | undefined): boolean {
  if (asked?.aborted !== true) return false
  const reason: unknown = asked.reason
  const says = (one: unknown) => (one instanceof Error ? one.message : String(one))
  return error === reason || says(error) === says(reason)
}

/** The error that a client throws for a failure that came over the wire. */
export function errorFrom({ code, message, hint, details }: FailureBody): Error {
  if (code === 'unexpected') return new Error(hint === null ? message : `${message}. ${hint}`)
  return new Failure(code, message, { hint: hint ?? undefined, details: details ?? undefined })
}
