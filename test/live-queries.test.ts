/** Which answers a change of somebody else makes old. */
import { describe, expect, it } from 'vitest'
import { isConcerned } from '#src/web/live/concerned-queries.ts'
import type { Changes } from '#src/web/live/changes.ts'

const one = '11111111-1111-7111-8111-111111111111'
const other = '22222222-2222-7222-8222-222222222222'
const none: Changes = {
  mark: '9:9:',
  all: false,
  accounts: [],
  items: [],
  imports: false,
  settings: false,
  portfolio: false,
  reviews: false,
  views: false,
}
const ofOne: Changes = { ...none, accounts: [{ id: one, plan: true, cards: false, diagnosis: false }] }
const concerned = (queryKey: unknown[], changes: Changes) => isConcerned(queryKey, 'sample', changes)

describe('a change of one account', () => {
  it('concerns what is about that account, and what is about many', () => {
    expect(concerned(['plan', 'sample', one, { form: 'one-page' }], ofOne)).toBe(true)
    expect(concerned(['portfolio', 'sample', { sort: 'arr' }, 0], ofOne)).toBe(true)
    expect(concerned(['attention', 'sample'], ofOne)).toBe(true)
  })

  it('concerns no other account, no other organization, and no import', () => {
    expect(concerned(['plan', 'sample', other, {}], ofOne)).toBe(false)
    expect(concerned(['plan', 'main', one, {}], ofOne)).toBe(false)
    expect(concerned(['imports', 'sample'], ofOne)).toBe(false)
  })

  it('concerns a movement that is shown by its own id', () => {
    expect(concerned(['movement', 'sample', other], ofOne)).toBe(true)
  })
})

describe('a change of one account, in a review,', () => {
  it('concerns that account as the review shows it, and the review', () => {
    expect(concerned(['review-account', 'sample', other, one], ofOne)).toBe(true)
    expect(concerned(['review-account', 'sample', one, other], ofOne)).toBe(false)
    expect(concerned(['review', 'sample', other], ofOne)).toBe(true)
    expect(concerned(['reviews', 'sample'], ofOne)).toBe(false)
  })
})

describe('other changes', () => {
  it('of reviews and of views concern what lists them', () => {
    expect(concerned(['review', 'sample', one], { ...none, reviews: true })).toBe(true)
    expect(concerned(['reviews', 'sample'], { ...none, reviews: true })).toBe(true)
    expect(concerned(['views', 'sample'], { ...none, views: true })).toBe(true)
    expect(concerned(['portfolio', 'sample'], { ...none, views: true })).toBe(false)
  })

  it('leave everything as it is where there are none', () => {
    expect(concerned(['plan', 'sample', one], none)).toBe(false)
    expect(concerned(['organizations'], none)).toBe(false)
  })

  it('of settings concern everything, of imports what follows from them', () => {
    expect(concerned(['plan', 'sample', one], { ...none, settings: true })).toBe(true)
    expect(concerned(['imports', 'sample'], { ...none, imports: true })).toBe(true)
    expect(concerned(['organizations'], { ...none, imports: true })).toBe(true)
  })

  it('that are too many to be listed concern everything of the organization', () => {
    expect(concerned(['plan', 'sample', one], { ...none, all: true })).toBe(true)
    expect(concerned(['plan', 'main', one], { ...none, all: true })).toBe(false)
  })
})
