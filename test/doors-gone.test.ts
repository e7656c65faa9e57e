/** Whoever leaves before the answer comes has made no error: nothing is logged of it. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { signedInApp } from './support/doors.ts'
import { type HouseWithDoors, houseWithDoors } from './support/house-with-doors.ts'
import { breakDown, tinyOperations } from './support/tiny-operations.ts'

/** As the server says it of a connection that the browser has closed. */
const CLOSED = 'Client connection prematurely closed.'

const logged: unknown[] = []
let lived: HouseWithDoors
let ask: ReturnType<typeof signedInApp>

beforeAll(async () => {
  lived = await houseWithDoors()
  ask = signedInApp({ operations: tinyOperations, house: lived.house }, logged)
})
afterAll(() => lived.close())
beforeEach(() => void (logged.length = 0))

const json = { 'Content-Type': 'application/json' }

/** Of a body that ends in the middle, as its sender is gone. */
function cut(leave: AbortController): RequestInit {
  const body = new ReadableStream({
    pull(controller) {
      leave.abort(CLOSED)
      controller.error(new Error(CLOSED))
    },
  })
  return { method: 'POST', headers: json, body, duplex: 'half', signal: leave.signal } as RequestInit
}

const bodyOf = (value: unknown, signal: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: json,
  body: JSON.stringify(value),
  signal,
})

it.each(['/api/count', '/rpc/count'])('who leaves while the request is read: %s', async (path) => {
  await ask(path, cut(new AbortController())).catch(() => null)
  expect(logged).toEqual([])
})

it.each(['/api/count', '/rpc/count'])('who leaves while it is answered: %s', async (path) => {
  const leave = new AbortController()
  const value = path === '/api/count' ? { to: 500 } : { json: { to: 500 } }
  const asked = ask(path, bodyOf(value, leave.signal)).then((response) => response.text())
  leave.abort(CLOSED)
  await asked.catch(() => null)
  expect(logged).toEqual([])
})

it('and what fails by itself is an error, whoever waits', async () => {
  const { http } = breakDown
  await ask(`/api${http.path}`, {
    method: http.method,
    ...(http.method === 'GET' ? {} : { headers: json, body: '{}' }),
  })
  expect(logged).toHaveLength(1)
})
