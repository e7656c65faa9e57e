/** Said where there is no segment of a name. */
import { Failure } from '#src/kernel/failure.ts'

export function unknownSegment(name: string): Failure {
  return new Failure('not-found', `No account is in a segment "${name}", and it has no settings`, {
    hint: '`perennial segment list` names the segments.',
  })
}
