/** What changes make old is read again, and is not cut off by the next change. */
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAnew } from '../src/web/live/read-anew.ts'

const queryKey = ['today', 'sample']
let client: QueryClient
let leave: () => void
/** Answers that are on their way, the oldest first. */
let asked: ((answer: string) => void)[]
let cutOff: number

beforeEach(() => {
  client = new QueryClient()
  asked = []
  cutOff = 0
  client.setQueryData(queryKey, 'before')
  const observer = new QueryObserver(client, {
    queryKey,
    staleTime: Infinity,
    queryFn: ({ signal }) => {
      signal.addEventListener('abort', () => cutOff++)
      return new Promise<string>((resolve) => asked.push(resolve))
    },
  })
  leave = observer.subscribe(() => {})
})

afterEach(() => leave())

const change = () => readAnew(client, ([part]) => part === 'today')
/** Until all that follows at once has happened. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('what a change has made old', () => {
  it('is asked for at once', async () => {
    change()
    asked[0]!('after')
    await settled()
    expect(client.getQueryData(queryKey)).toBe('after')
    expect(asked).toHaveLength(1)
  })

  it('comes while changes go on, and is asked for once more after it', async () => {
    for (let no = 0; no < 5; no++) {
      change()
      await settled()
    }
    expect(asked).toHaveLength(1)
    asked[0]!('after the first')
    await settled()
    expect(client.getQueryData(queryKey)).toBe('after the first')
    expect(asked).toHaveLength(2)
    asked[1]!('after the last')
    await settled()
    expect(client.getQueryData(queryKey)).toBe('after the last')
    expect(asked).toHaveLength(2)
    expect(cutOff).toBe(0)
  })

  it('is not asked for twice where an edit has asked anew meanwhile', async () => {
    change()
    await settled()
    change()
    void client.invalidateQueries({ queryKey })
    await settled()
    asked[1]!('after the edit')
    await settled()
    expect(client.getQueryData(queryKey)).toBe('after the edit')
    expect(asked).toHaveLength(2)
  })

  it('is read when somebody comes to it, where nobody looks', async () => {
    leave()
    change()
    await settled()
    expect(asked).toHaveLength(0)
    expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true)
  })
})
