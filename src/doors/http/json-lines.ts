/** Items as they come, one JSON value a line; the last line is `{"output": …}`, or `{"failure": …}`. */
import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { type Call, callOperation } from '../call-operation.ts'
import { ErrandEvents } from '../errand-events.ts'
import { failureBody } from '../failure-body.ts'
import type { HttpDoor } from './door.ts'

/** @throws what the operation throws before its first item, so that it still has a status of its own */
export async function jsonLines(door: HttpDoor, call: Call, c: Context): Promise<Response> {
  const events = new ErrandEvents((sinks) => callOperation(door, call, sinks), c.req.raw.signal)
  const first = await nextItem(events)
  c.header('Content-Type', 'application/jsonl; charset=utf-8')
  return stream(c, async (out) => {
    out.onAbort(() => void events.return())
    const write = (value: unknown) => out.writeln(JSON.stringify(value))
    try {
      let event = first
      for (; event.done !== true; event = await nextItem(events)) {
        if (event.value.type === 'item') await write(event.value.item)
      }
      await write({ output: event.value })
    } catch (error) {
      await write({ failure: failureBody(error, door.log, c.req.raw.signal) })
    }
  })
}

/** The next item or the end; progress has no place among the lines. */
async function nextItem(events: ErrandEvents): ReturnType<ErrandEvents['next']> {
  for (;;) {
    const event = await events.next()
    if (event.done === true || event.value.type === 'item') return event
  }
}
