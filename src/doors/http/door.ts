/** What the HTTP rooms share: whom they serve, and how they know for whom a request speaks. */
import type { Context, Env } from 'hono'
import type { FailureBody, Log } from '../failure-body.ts'
import { failureBody, httpStatus } from '../failure-body.ts'
import type { Call } from '../call-operation.ts'
import type { Offer } from '../offer.ts'

export interface HttpDoor extends Offer {
  readonly log: Log
  /** aborted when the server stops: answers that would go on for long end then */
  readonly stopping?: AbortSignal
}

/** Set by whoever lets a request in: the session on the loopback address, the file permission on the socket. */
export interface LetIn extends Env {
  Variables: Pick<Call, 'role' | 'isAtMachine'>
}

/** Names the organization that a request is for, by its slug. */
export const organizationHeader = 'Perennial-Organization'

export function slugOf(c: Context): string | null {
  return c.req.header(organizationHeader) ?? null
}

/** Answers with the failure, under its HTTP status. */
export function answerFailure(c: Context, error: unknown, log: Log): Response {
  const body: FailureBody = failureBody(error, log, c.req.raw.signal)
  return c.json(body, httpStatus[body.code])
}
