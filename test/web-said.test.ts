/** What was just done is said for a while, and the key takes it back also later. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Problem } from '#src/web/problem.ts'
import { isShown, lastDone, said } from '#src/web/said.ts'

const refused: Problem = { kind: 'refused', message: 'Another stands on it', hint: null, details: null }
const unanswered: Problem = { kind: 'unreachable', message: null, hint: null, details: null }

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  for (let last = lastDone(); last !== undefined; last = lastDone()) said.forget(last.id)
})

const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000)

describe('what was done', () => {
  it('is shown for a while, and can be taken back after it', async () => {
    const undone: string[] = []
    said.say({ says: 'Owner changed', undo: async () => void undone.push('owner') })
    expect(isShown(lastDone()!)).toBe(true)
    minutes(10)
    expect(isShown(lastDone()!)).toBe(false)
    said.undoLast()
    await vi.advanceTimersByTimeAsync(0)
    expect(undone).toEqual(['owner'])
    expect(lastDone()).toBeUndefined()
  })

  it('is not said to be taken back where that was refused', async () => {
    said.say({ says: 'Owner changed', undo: async () => refused })
    said.say({ says: 'Segment changed', undo: async () => null })
    minutes(10)
    const say = vi.spyOn(said, 'say')
    for (const _ of [1, 2]) {
      said.undoLast()
      await vi.advanceTimersByTimeAsync(0)
    }
    expect(say.mock.calls.map(([{ says }]) => says)).toEqual([
      'Taken back: Segment changed',
      'Another stands on it',
    ])
    say.mockRestore()
  })

  it('can be tried again where it was refused, after what was done before it', async () => {
    const tried: string[] = []
    let isRefused = true
    said.say({ says: 'Owner changed', undo: async () => void tried.push('owner') })
    said.say({
      says: 'Segment changed',
      undo: async () => {
        tried.push('segment')
        return isRefused ? refused : null
      },
    })
    for (const _ of [1, 2, 3]) {
      said.undoLast()
      await vi.advanceTimersByTimeAsync(0)
      isRefused = tried.length < 2
    }
    expect(tried).toEqual(['segment', 'owner', 'segment'])
    expect(lastDone()).toBeUndefined()
  })

  it('is tried again before anything older where nobody answered', async () => {
    const tried: string[] = []
    let isAnswered = false
    said.say({ says: 'Owner changed', undo: async () => void tried.push('owner') })
    said.say({
      says: 'Segment changed',
      undo: async () => {
        tried.push('segment')
        return isAnswered ? null : unanswered
      },
    })
    const say = vi.spyOn(said, 'say')
    // Pressed twice before the first has failed.
    said.undoLast()
    await said.undoLast()
    expect(say.mock.calls.map(([{ says }]) => says)).toEqual([
      'Not undone: Perennial does not answer. z tries again.',
      'Not undone: Perennial does not answer. z tries again.',
    ])
    isAnswered = true
    for (const _ of [1, 2]) await said.undoLast()
    expect(tried).toEqual(['segment', 'segment', 'segment', 'owner'])
    say.mockRestore()
  })

  it('is taken back by the key where it is told in one line with others', async () => {
    const undone: string[] = []
    said.done({ says: 'Owner changed', undo: async () => void undone.push('owner') })
    expect(isShown(lastDone()!)).toBe(false)
    said.undoLast()
    await vi.advanceTimersByTimeAsync(0)
    expect(undone).toEqual(['owner'])
  })

  it('says why it was refused, and that nobody answered where there is no reason', () => {
    const problem = { kind: 'unreachable', message: null, hint: null, details: null } as const
    const say = vi.spyOn(said, 'say')
    const made = [
      said.refuse({ ...problem, kind: 'refused', message: 'It is taken' }, 'Not written'),
      said.refuse(problem, 'Not written'),
      said.refuse(problem),
    ]
    expect(say.mock.calls.map(([{ says }]) => says)).toEqual([
      'It is taken',
      'Not written',
      'Perennial does not answer',
    ])
    say.mockRestore()
    for (const id of made) said.forget(id)
  })

  it('stays while somebody reads it', () => {
    said.say({ says: 'Owner changed', undo: async () => {} })
    said.hold(true)
    minutes(2)
    expect(isShown(lastDone()!)).toBe(true)
    said.hold(false)
    minutes(2)
    expect(isShown(lastDone()!)).toBe(false)
  })

  it('is taken back the last one first', async () => {
    const undone: number[] = []
    for (const at of [1, 2, 3, 4, 5]) said.say({ says: `Edit ${at}`, undo: async () => void undone.push(at) })
    minutes(1)
    for (const _ of [1, 2, 3]) {
      said.undoLast()
      await vi.advanceTimersByTimeAsync(0)
    }
    expect(undone).toEqual([5, 4, 3])
  })
})
