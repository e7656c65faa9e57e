/** Why an edit is not taken back is said in words for people. */
import { describe, expect, it } from 'vitest'
import { builtOnInWords } from '#src/web/plan/built-on.ts'
import type { Problem } from '#src/web/problem.ts'

const refused: Problem = {
  kind: 'refused',
  message:
    'The edit 23f5 cannot be undone: later edits touch the same, 039e by ben@vendor.example (trigger).',
  hint: null,
  details: [
    { editId: '039e', actor: 'ben@vendor.example', section: 'risks', fields: ['trigger', 'confirmation'] },
  ],
}

describe('an edit that others have built on', () => {
  it('names them and the fields as the plan does', () => {
    const { message, hint } = builtOnInWords(refused)
    expect(message).toBe('Ben has changed it since: What showed it')
    expect(hint).toMatch(/^Once that is taken back/)
  })

  it('says no field where the item itself was taken out', () => {
    const gone = [{ editId: '039e', actor: 'engine', section: 'risks', fields: ['item'] }]
    expect(builtOnInWords({ ...refused, details: gone }).message).toBe('Perennial has changed it since')
  })

  it('leaves other refusals as they are', () => {
    expect(builtOnInWords({ ...refused, details: null })).toEqual({ ...refused, details: null })
  })
})
