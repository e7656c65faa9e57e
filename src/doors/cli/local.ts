/** Reaches the data in this very process. */
import type { Role } from '#src/access/actor.ts'
import { callOperation } from '../call-operation.ts'
import type { Offer } from '../offer.ts'
import type { Reached } from './reached.ts'

/** @param close gives back what was opened for it */
export function local(offer: Offer, role: Role, close: () => Promise<void>): Reached {
  return {
    close,
    call: (operation, input, slug, sinks, interrupted) =>
      callOperation(
        offer,
        { operation, input, slug, role, isAtMachine: true },
        {
          report: (progress) => {
            interrupted.throwIfAborted()
            sinks.report(progress)
          },
          emit: async (item) => {
            interrupted.throwIfAborted()
            await sinks.emit(item)
          },
        },
      ),
  }
}
