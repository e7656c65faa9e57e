/** Tells a browser of changes as they come, as server-sent events: it looks twice a second, while somebody listens. */
import { Failure } from '#src/kernel/failure.ts'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { type Call, callOperation } from '../call-operation.ts'
import { failureBody } from '../failure-body.ts'
import { type HttpDoor, type LetIn, slugOf } from './door.ts'

/** Milliseconds between two looks: a fact is to be on the screen within two seconds. */
const LOOK = 500
/** Looks without a change after which the listener is told that all is well. */
const QUIET_LOOKS = 4
/** Milliseconds after which the listener comes again, so that a session that ended is noticed. */
const LASTS = 10 * 60_000
/** Milliseconds after which a browser comes again by itself. */
const COMES_AGAIN = 1000

interface Changes {
  readonly mark: string
  readonly [told: string]: unknown
}

/**
 * `?organization=` names it where the header cannot, since a browser sends none with a stream; `?since=` or
 * `Last-Event-ID` is the mark from which to tell.
 * @throws what `change.list` throws at first, so that it still has a status of its own
 */
export async function changeStream(door: HttpDoor, c: Context<LetIn>): Promise<Response> {
  if (door.stopping?.aborted === true) throw new Failure('unavailable', 'Perennial is being stopped')
  const { role, isAtMachine } = c.var
  const slug = c.req.query('organization') ?? slugOf(c)
  const look = async (since: string | undefined): Promise<Changes> => {
    const input = since === undefined ? {} : { since }
    const call: Call = { operation: 'change.list', input, slug, role, isAtMachine, nobodyWaits: true }
    return (await callOperation(door, call)) as Changes
  }
  const first = await look(c.req.header('Last-Event-ID') ?? c.req.query('since'))
  return streamSSE(c, async (out) => {
    const tell = (event: string, { mark }: Changes, data: unknown) =>
      out.writeSSE({ event, id: mark, data: JSON.stringify(data), retry: COMES_AGAIN })
    await tell('change', first, first)
    let { mark } = first
    let quiet = 0
    try {
      for (const end = Date.now() + LASTS; Date.now() < end;) {
        await out.sleep(LOOK)
        if (out.aborted || door.stopping?.aborted === true) return
        const changes = await look(mark)
        ;({ mark } = changes)
        quiet = isQuiet(changes) ? quiet + 1 : 0
        if (quiet === 0) await tell('change', changes, changes)
        else if (quiet % QUIET_LOOKS === 0) await tell('here', changes, null)
      }
    } catch (error) {
      await out.writeSSE({ event: 'failure', data: JSON.stringify(failureBody(error, door.log)) })
    }
  })
}

/** Whatever an answer tells of: it is all in lists that hold something and parts that are true. */
function isQuiet({ mark: _mark, ...told }: Changes): boolean {
  return Object.values(told).every((one) => one === false || (Array.isArray(one) && one.length === 0))
}
