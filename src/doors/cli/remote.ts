/** Reaches the data through the process that has it open, over its socket. */
import { ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { Role } from '#src/access/actor.ts'
import type { ErrandEvent } from '#src/operations/client-types.ts'
import type { Sinks } from '#src/operations/run-operation.ts'
import { Failure } from '#src/kernel/failure.ts'
import { errorFrom, type FailureBody, httpStatus } from '../failure-body.ts'
import { organizationHeader } from '../http/door.ts'
import { roleHeader } from '../http/socket-app.ts'
import type { Reached } from './reached.ts'
import { socketFetch } from './socket-fetch.ts'

interface Whose {
  readonly slug: string | null
}

export function remote(socket: string, role: Role): Reached {
  const link = new RPCLink<Whose>({
    url: 'http://socket/rpc',
    fetch: socketFetch(socket),
    headers: ({ context: { slug } }) => ({
      accept: 'text/event-stream',
      [roleHeader]: role,
      ...(slug === null ? {} : { [organizationHeader]: slug }),
    }),
  })
  return {
    close: async () => {},
    call: async (operation, input, slug, sinks, interrupted) => {
      try {
        const events = await link.call([operation], input, { context: { slug }, signal: interrupted })
        return await follow(events as AsyncIterator<ErrandEvent, unknown>, sinks, interrupted)
      } catch (error) {
        throw interrupted.aborted ? interrupted.reason : asFailure(error)
      }
    },
  }
}

async function follow(
  events: AsyncIterator<ErrandEvent, unknown>,
  sinks: Sinks,
  interrupted: AbortSignal,
): Promise<unknown> {
  try {
    for (;;) {
      const event = await events.next()
      interrupted.throwIfAborted()
      if (event.done === true) return event.value
      if (event.value.type === 'progress') sinks.report(event.value.progress)
      else await sinks.emit(event.value.item)
    }
  } finally {
    await events.return?.()
  }
}

function asFailure(error: unknown): unknown {
  if (isGone(error)) {
    return new Failure('unavailable', 'The process that has the data open does not answer any more', {
      hint: 'Run the command again: nothing is left half done.',
      cause: error,
    })
  }
  if (!(error instanceof ORPCError) || !isCode(error.code)) return error
  const { hint = null, details = null } = error.data as Partial<FailureBody>
  return errorFrom({ code: error.code, message: error.message, hint, details })
}

function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ECONNRESET' || code === 'ECONNREFUSED' || code === 'ENOENT' || code === 'EPIPE'
}

function isCode(code: string): code is FailureBody['code'] {
  return Object.hasOwn(httpStatus, code)
}
