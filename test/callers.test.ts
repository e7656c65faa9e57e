/** Work that nobody waits for gives way to whoever waits for an answer, and is done all the same. */
import { describe, expect, it, vi } from 'vitest'
import { callers } from '#src/operations/callers.ts'

/** Follows a promise without waiting for it. */
function followed(promise: Promise<void>) {
  const state = { over: false }
  void promise.then(() => (state.over = true))
  return state
}

describe('work in the background', () => {
  it('goes on at once where nobody waits', async () => {
    await expect(callers().gone()).resolves.toBeUndefined()
  })

  it('waits while somebody does, and for the next question of whoever was just answered', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'performance'] })
    try {
      const present = callers()
      const answer = Promise.withResolvers<string>()
      const asked = present.attend(() => answer.promise)
      const work = followed(present.gone())
      await vi.advanceTimersByTimeAsync(1000)
      expect(work.over).toBe(false)
      answer.resolve('here')
      expect(await asked).toBe('here')
      await vi.advanceTimersByTimeAsync(200)
      expect(work.over).toBe(false)
      await vi.advanceTimersByTimeAsync(300)
      expect(work.over).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  it('does not wait for a caller whose question failed, nor forever for one who never leaves', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'performance'] })
    try {
      const present = callers()
      await expect(present.attend(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
      const afterFailure = followed(present.gone())
      await vi.advanceTimersByTimeAsync(500)
      expect(afterFailure.over).toBe(true)
      void present.attend(() => new Promise(() => {}))
      const patient = followed(present.gone())
      await vi.advanceTimersByTimeAsync(4000)
      expect(patient.over).toBe(false)
      await vi.advanceTimersByTimeAsync(2000)
      expect(patient.over).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})
