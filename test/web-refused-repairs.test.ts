/** What was refused of a repair, at the foot of the window: it goes once it is overtaken. */
import { expect, it, vi } from 'vitest'
import { said } from '#src/web/said.ts'
import { refusedRepairs } from '#src/web/screens/imports/refused-repairs.ts'

it('goes with the next repair, and nothing else goes with it', () => {
  const forget = vi.spyOn(said, 'forget')
  const other = said.say({ says: 'Line 2 is repaired', undo: async () => {} })
  refusedRepairs.say('a.csv was not repaired', new Error('no'))
  refusedRepairs.say('b.csv was not repaired', new Error('no'))
  refusedRepairs.forget()
  refusedRepairs.forget()
  expect(forget.mock.calls).toHaveLength(2)
  expect(forget.mock.calls.flat()).not.toContain(other)
})
