/** What becomes of work whose asker has left: it ends, and is no error of ours. */
import { Failure } from './failure.ts'

export function nobodyWaits(): Failure {
  return new Failure('unavailable', 'Nobody waits for this answer any more')
}

/**
 * @param signal aborted once whoever asked is gone
 * @throws Failure rather than the reason of the signal, which may be a text that nobody catches as an error
 */
export function refuseUnwaited(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw nobodyWaits()
}
