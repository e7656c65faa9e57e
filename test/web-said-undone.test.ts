/** The key waits for what is under way, and an answer that never came about is not taken back. */
import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, it } from 'vitest'
import { reopenAnswer } from '#src/web/movements/send-answer.ts'
import { lastDone, said } from '#src/web/said.ts'

afterEach(() => {
  for (let last = lastDone(); last !== undefined; last = lastDone()) said.forget(last.id)
})

describe('the key while something is under way', () => {
  it('takes that back, and not what was done before it', async () => {
    const undone: string[] = []
    said.say({ says: 'Owner changed', undo: async () => void undone.push('owner') })
    const { promise, resolve } = Promise.withResolvers<void>()
    const saving = said.during(
      promise.then(() =>
        said.say({ says: 'Segment changed', undo: async () => void undone.push('segment') }),
      ),
    )
    const pressed = said.undoLast()
    resolve()
    await Promise.all([saving, pressed])
    expect(undone).toEqual(['segment'])
  })

  it('goes on to what was done before where an answer was refused', async () => {
    const undone: string[] = []
    said.say({ says: 'Owner changed', undo: async () => void undone.push('owner') })
    const refused = Promise.reject(new Error('Another has answered it'))
    said.say({ says: 'Accepted', undo: () => reopenAnswer(new QueryClient(), 'sample', 'movement', refused) })
    await said.undoLast()
    await said.undoLast()
    expect(undone).toEqual(['owner'])
  })
})
