/** What stands on an account beside the movements that wait for an answer. */
import { describe, expect, it } from 'vitest'
import { unqueued } from '#src/detect/unqueued.ts'
import { movementCard } from './support/movement-card.ts'

const found = { rule: 'usage-drop', cause: 'adoption' }

describe('movements that wait for no answer', () => {
  it.each([
    ['one to be answered is none of them', [movementCard()], 0],
    ['one older than the first look is', [movementCard({ state: 'listed', queuedOn: null })], 1],
    ['so is one that a limit holds, of which there is no card', [], 1],
    ['one that rests has its answer', [movementCard({ snoozedUntil: '2099-01-01' })], 0],
    ['so has one that was accepted', [movementCard({ state: 'accepted' })], 0],
    ['and one that was dismissed', [movementCard({ state: 'dismissed', dismissedOn: '2026-02-01' })], 0],
  ])('%s', (_case, cards, count) => {
    expect(unqueued([found], cards)).toBe(count)
  })

  it('counts several rules on one cause once', () => {
    const listed = movementCard({ state: 'listed', joined: ['utilisation-low'] })
    expect(unqueued([found, { ...found, rule: 'utilisation-low' }], [listed])).toBe(1)
    expect(unqueued([], [listed])).toBe(0)
  })
})
