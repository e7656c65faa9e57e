/** What waits for the connection is the last that was done: the key drops it, and takes back nothing older in its place. */
import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'

const storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} }
vi.stubGlobal('sessionStorage', storage)
vi.stubGlobal('localStorage', storage)
vi.stubGlobal('location', { origin: 'http://127.0.0.1', pathname: '/acme' })
const { keptEdits } = await import('#src/web/plan/kept-edits.ts')
const { lastDone, said } = await import('#src/web/said.ts')

afterEach(() => {
  for (let last = lastDone(); last !== undefined; last = lastDone()) said.forget(last.id)
})

const waiting = (says: string) => ({
  organization: 'acme',
  account: 'a1',
  by: undefined,
  says,
  typed: undefined,
  edits: [{ section: 'risks', change: 'remove', item: 'r1', basedOn: 1 } as const],
})

/** The way to the server is made once: what it answers is said by each test. */
let answer: (operation: string) => Response | null
vi.stubGlobal('fetch', async ({ url }: Request) => {
  const said = answer(new URL(url).pathname.split('/').at(-1)!)
  if (said === null) throw new TypeError('Failed to fetch')
  return said
})

function answered(status: number, json: unknown): Response {
  return new Response(JSON.stringify({ json }), { status, headers: { 'content-type': 'application/json' } })
}

describe('a change that waits', () => {
  it('is dropped by the key, before what was done earlier is taken back', async () => {
    const back: string[] = []
    said.done({ says: 'Industry changed', undo: async () => void back.push('industry') })
    keptEdits.add(waiting('Website changed'), () => back.push('website'))
    await said.undoLast()
    expect(back).toEqual(['website'])
    expect(keptEdits.count()).toBe(0)
    await said.undoLast()
    expect(back).toEqual(['website', 'industry'])
  })

  it('is taken back by the server once it was sent, and tried again where that is not answered', async () => {
    const asked: string[] = []
    let isThere = true
    answer = (operation) => {
      asked.push(operation)
      return isThere ? answered(200, { edits: [{ id: 'e1' }] }) : null
    }
    const unshow = vi.fn<() => void>()
    const client = new QueryClient()
    keptEdits.add(waiting('Risk removed'), unshow)
    await keptEdits.send(client)
    expect(keptEdits.count()).toBe(0)
    isThere = false
    await said.undoLast()
    expect(lastDone()?.says).toBe('Risk removed')
    isThere = true
    await said.undoLast()
    expect(lastDone()).toBeUndefined()
    expect(asked).toEqual(['plan.edit', 'plan.undo', 'plan.undo'])
    expect(unshow).not.toHaveBeenCalled()
  })

  it('is nothing to take back once it was refused', async () => {
    const refusal = { defined: false, code: 'CONFLICT', status: 409, message: 'Ben has written it' }
    answer = () => answered(409, refusal)
    keptEdits.add(waiting('Risk removed'), () => {})
    await keptEdits.send(new QueryClient())
    expect(keptEdits.count()).toBe(0)
    expect(lastDone()).toBeUndefined()
  })
})
