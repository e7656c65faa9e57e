/** The typed interface under `/rpc`, for the browser and the command line: every operation by its name, over oRPC. */
import type { Operation } from '#src/operations/operation.ts'
import { deaf } from '#src/operations/run-operation.ts'
import { mapEventIterator } from '@orpc/client'
import { ORPCError, os } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { Hono } from 'hono'
import { type Call, callOperation } from '../call-operation.ts'
import { ErrandEvents } from '../errand-events.ts'
import { failureBody, httpStatus, type Log } from '../failure-body.ts'
import { type HttpDoor, type LetIn, slugOf } from './door.ts'
import { Failure } from '#src/kernel/failure.ts'
import { answerFailure } from './door.ts'

interface RpcContext extends Pick<Call, 'slug' | 'role' | 'isAtMachine'> {
  /** whether the caller wants to hear of progress, and not only of the answer */
  readonly wantsEvents: boolean
  readonly [key: string]: unknown
}

/**
 * Operations with items answer with an event stream; the others with their output, or with an event stream
 * too (progress, then the output) for a caller that accepts `text/event-stream`.
 */
export function rpc(door: HttpDoor): Hono<LetIn> {
  const handler = new RPCHandler(rpcRouter(door))
  const app = new Hono<LetIn>()
  app.all('/*', async (c) => {
    const wantsEvents = c.req.header('Accept')?.includes('text/event-stream') ?? false
    const { role, isAtMachine } = c.var
    const context = { slug: slugOf(c), role, isAtMachine, wantsEvents }
    const { response } = await handler.handle(c.req.raw, { prefix: '/rpc', context })
    return response ?? answerFailure(c, new Failure('not-found', `There is no ${c.req.path}`), door.log)
  })
  return app
}

function rpcRouter(door: HttpDoor) {
  return Object.fromEntries(door.operations.map((operation) => [operation.name, procedure(door, operation)]))
}

function procedure(door: HttpDoor, operation: Operation) {
  return os.$context<RpcContext>().handler(async ({ input, context, signal }): Promise<unknown> => {
    const { slug, role, isAtMachine } = context
    const call: Call = { operation: operation.name, input, slug, role, isAtMachine }
    try {
      if (operation.item === undefined && !context.wantsEvents)
        return await callOperation(door, call, { ...deaf, signal })
    } catch (error) {
      throw rpcError(error, door.log, signal)
    }
    const events = new ErrandEvents((sinks) => callOperation(door, call, sinks), signal)
    return mapEventIterator(events, {
      value: async (event) => event,
      error: async (error) => rpcError(error, door.log, signal),
    })
  })
}

function rpcError(error: unknown, log: Log, asked: AbortSignal | undefined): Error {
  const { code, message, hint, details } = failureBody(error, log, asked)
  return new ORPCError(code, { status: httpStatus[code], message, data: { hint, details } })
}
