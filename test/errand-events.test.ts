/** What an errand pushes reaches who pulls, in order and without a queue that grows; a caller that leaves ends it. */

import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { remote } from '#src/doors/cli/remote.ts'
import { ErrandEvents } from '#src/doors/errand-events.ts'
import { socketApp } from '#src/doors/http/socket-app.ts'
import { Failure } from '#src/kernel/failure.ts'
import { errand, type Progress } from '#src/operations/operation.ts'
import { logInto } from './support/doors.ts'
import { type HouseWithDoors, houseWithDoors } from './support/house-with-doors.ts'

async function all(events: ErrandEvents): Promise<{ seen: unknown[]; output: unknown }> {
  const seen: unknown[] = []
  for (;;) {
    const event = await events.next()
    if (event.done === true) return { seen, output: event.value }
    seen.push(event.value.type === 'item' ? event.value.item : event.value.progress.done)
  }
}

const progress = (done: number): Progress => ({ says: 'Working', done, of: null })

describe('events', () => {
  it('come in order, and then the output', async () => {
    const events = new ErrandEvents(async ({ emit, report }) => {
      report(progress(0))
      await emit('a')
      await emit('b')
      return 'output'
    })
    expect(await all(events)).toEqual({ seen: [0, 'a', 'b'], output: 'output' })
  })

  it('of progress are the latest only, when nobody has pulled meanwhile', async () => {
    const events = new ErrandEvents(async ({ report }) => {
      for (let done = 0; done < 1000; done++) report(progress(done))
    })
    expect(await all(events)).toEqual({ seen: [999], output: undefined })
  })

  it('keep the errand waiting until an item is taken', async () => {
    let emitted = 0
    const events = new ErrandEvents(async ({ emit }) => {
      for (; emitted < 3; emitted++) await emit(emitted)
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(emitted).toBe(0)
    await events.next()
    await new Promise((resolve) => setImmediate(resolve))
    expect(emitted).toBe(1)
  })

  it('end in the failure of the errand, after the items before it', async () => {
    const events = new ErrandEvents(async ({ emit }) => {
      await emit(1)
      throw new Failure('conflict', 'No further')
    })
    expect(await events.next()).toEqual({ done: false, value: { type: 'item', item: 1 } })
    await expect(events.next()).rejects.toThrow('No further')
  })

  it('that nobody wants any more end the errand at its next word', async () => {
    const { promise, reject } = Promise.withResolvers<void>()
    const events = new ErrandEvents(async ({ emit }) => {
      try {
        for (;;) await emit('more')
      } catch (error) {
        reject(error)
        throw error
      }
    })
    await events.next()
    await events.return()
    await expect(promise).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('that were given up before they began end it too', async () => {
    const reason = new Error('gone before')
    const events = new ErrandEvents(async ({ report }) => report(progress(1)), AbortSignal.abort(reason))
    await expect(events.next()).rejects.toBe(reason)
  })
})

describe('over a real socket', () => {
  let lived: HouseWithDoors
  let folder: string
  let socket: string
  let ended: PromiseWithResolvers<unknown>
  const server = createServer()

  const forever = errand({
    name: 'forever',
    summary: 'Go on for ever',
    description: 'Emits, or only reports, until nobody listens.',
    permission: 'read',
    http: { method: 'POST', path: '/forever' },
    input: z.object({ silent: z.boolean() }),
    item: z.number(),
    output: z.object({}),
    run: async ({ silent }, { emit, report }) => {
      try {
        for (let number = 0; ; number++) {
          report(progress(number))
          if (silent) await new Promise((resolve) => setTimeout(resolve, 5))
          else await emit(number)
        }
      } catch (error) {
        ended.resolve(error)
        throw error
      }
    },
  })

  beforeAll(async () => {
    lived = await houseWithDoors()
    folder = mkdtempSync(join(tmpdir(), 'events-'))
    socket = join(folder, 'socket')
    const door = { operations: [forever], house: lived.house, log: logInto([]) }
    server.on('request', getRequestListener(socketApp(door, { pid: 1, version: '', url: null }, null).fetch))
    await new Promise<void>((resolve) => server.listen(socket, resolve))
  })

  afterAll(async () => {
    server.close()
    server.closeAllConnections()
    await lived.close()
    rmSync(folder, { recursive: true })
  })

  it.each([false, true])(
    'a caller that is interrupted ends the errand on the other side (silent: %s)',
    async (silent) => {
      ended = Promise.withResolvers()
      const pressing = new AbortController()
      const seen: unknown[] = []
      const sinks = {
        report: ({ done }: Progress) => {
          if (silent && done > 3) pressing.abort()
        },
        emit: async (item: unknown) => {
          seen.push(item)
          if (seen.length === 50) pressing.abort()
        },
      }
      const call = remote(socket, 'operator').call('forever', { silent }, null, sinks, pressing.signal)
      await expect(call).rejects.toMatchObject({ name: 'AbortError' })
      expect(await ended.promise).toBeDefined()
      expect(seen).toEqual(silent ? [] : Array.from({ length: 50 }, (_, number) => number))
    },
  )

  it('a server that ends meanwhile is said', async () => {
    ended = Promise.withResolvers()
    const sinks = { report: () => server.closeAllConnections(), emit: async () => {} }
    const never = new AbortController().signal
    const call = remote(socket, 'operator').call('forever', { silent: true }, null, sinks, never)
    await expect(call).rejects.toMatchObject({ code: 'unavailable' })
    await ended.promise
  })
})
