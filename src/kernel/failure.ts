/** The one error that people see: what went wrong, with which value, and what to do about it. */

/** What kind of failure it is; every door maps it to its own word (HTTP status, exit code, MCP error). */
export type FailureCode =
  /** the input is wrong: the caller can mend it */
  | 'invalid-input'
  | 'not-found'
  /** nobody is signed in, or the key is not known */
  | 'not-signed-in'
  | 'forbidden'
  /** the state does not allow it now: somebody else was first, or something is running */
  | 'conflict'
  /** a source outside of Perennial does not answer */
  | 'unavailable'
  /** the settings or the environment of this installation are wrong */
  | 'misconfigured'

export interface FailureDetails {
  /** what to do about it, one sentence */
  readonly hint?: string | undefined
  /** machine-readable particulars, such as the located problems of a file */
  readonly details?: unknown
  readonly cause?: unknown
}

export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  readonly hint: string | undefined
  readonly details: unknown

  constructor(code: FailureCode, message: string, more: FailureDetails = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.code = code
    this.hint = more.hint
    this.details = more.details
  }
}
