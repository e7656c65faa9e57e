/** The boxes of the map of stakeholders take the room that there is, and no more than a page has. */
import { describe, expect, it } from 'vitest'
import { personWidth } from '#src/web/document/person-width.ts'

describe('the width of a person on the map', () => {
  it('grows where few stand side by side, up to what a name needs', () => {
    expect(personWidth(884, 4)).toBe(208)
    expect(personWidth(700, 3)).toBe(225)
    expect(personWidth(884, 1)).toBe(232)
  })

  it('is that of five side by side where there is no more room, or it is not known yet', () => {
    expect(personWidth(868, 5)).toBe(164)
    expect(personWidth(1600, 5)).toBe(164)
    expect(personWidth(0, 3)).toBe(164)
  })
})
