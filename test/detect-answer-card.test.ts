/** Answering a card: what each answer makes of it, what makes no sense, and what an answer can be taken back to. */
import { acceptance } from '#src/detect/acceptance.ts'
import { type Answer, answerCard } from '#src/detect/answer-card.ts'
import { cardOf } from '#src/detect/card-of.ts'
import { cardState } from '#src/detect/card-state.ts'
import type { MovementCard } from '#src/detect/movement-card.ts'
import { addDays } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { describe, expect, it } from 'vitest'
import { asOf } from './support/dossier.ts'
import { movementCard as card } from './support/movement-card.ts'

const answered = (before: MovementCard, answer: Answer, today = asOf) =>
  answerCard(before, answer, { by: 'operator', today })

const on = (days: number) => addDays(asOf, days)
const accept: Answer = { says: 'accept' }
const dismiss: Answer = { says: 'dismiss', reason: 'They told us: a holiday' }
const snooze: Answer = { says: 'snooze', until: on(7), reason: 'Call next week' }
const reopen: Answer = { says: 'reopen', isReplaced: false }

const listed = card({ state: 'listed', queuedOn: null })
const asleep = card({ snoozedUntil: on(3), answeredBy: 'operator', reason: 'Wait' })
const awake = card({ snoozedUntil: asOf, answeredBy: 'operator', reason: 'Wait' })
const accepted = card({ state: 'accepted', acceptedOn: on(-2), answeredBy: 'operator' })
const dismissed = card({
  state: 'dismissed',
  dismissedOn: on(-2),
  answeredBy: 'operator',
  reason: 'A holiday',
})
const cleared = card({ state: 'cleared', clearedOn: on(-1) })

const none = {
  acceptedOn: null,
  dismissedOn: null,
  snoozedUntil: null,
  answeredBy: null,
  reason: null,
}
const by = { ...none, answeredBy: 'operator' }
const yes = { ...by, state: 'accepted', acceptedOn: asOf }
const no = { ...by, state: 'dismissed', dismissedOn: asOf, reason: dismiss.reason }
const later = { ...by, state: 'queued', snoozedUntil: on(7), reason: snooze.reason }

describe('an answer', () => {
  it.each([
    ['accepts a queued card', card(), accept, yes],
    ['accepts a listed one', listed, accept, yes],
    ['accepts a sleeping one, which then sleeps no more', asleep, accept, yes],
    ['accepts one that is back', awake, accept, yes],
    ['dismisses a queued card with a reason', card(), dismiss, no],
    ['dismisses a listed one', listed, dismiss, no],
    ['dismisses a sleeping one', asleep, dismiss, no],
    ['takes the reason without the space around it', card(), { ...dismiss, reason: ' x ' }, { reason: 'x' }],
    ['lets a queued card sleep', card(), snooze, later],
    ['lets one that is back sleep again', awake, snooze, later],
    ['until tomorrow at the earliest', card(), { ...snooze, until: on(1) }, { snoozedUntil: on(1) }],
    ['for 180 days at most', card(), { ...snooze, until: on(180) }, { snoozedUntil: on(180) }],
    ['is taken back from accepted', accepted, reopen, { ...none, state: 'queued' }],
    ['is taken back from dismissed', dismissed, reopen, { ...none, state: 'queued' }],
    ['is taken back from asleep', asleep, reopen, { ...none, state: 'queued' }],
    ['leaves a listed card listed when taken back', answered(listed, accept), reopen, listed],
    [
      'forgets since when it was false, where nobody looked meanwhile',
      { ...dismissed, falseSince: on(-9) },
      reopen,
      { falseSince: null },
    ],
    [
      'keeps since when it is false of what was watched',
      { ...accepted, falseSince: on(-9) },
      reopen,
      { falseSince: on(-9) },
    ],
  ])('%s', (_, before, answer, after) => {
    expect(answered(before, answer)).toMatchObject(after)
  })

  it('changes nothing else, and is undone without a trace', () => {
    for (const answer of [accept, dismiss, snooze]) {
      const after = answered(card(), answer)
      expect(Object.keys(after).toSorted()).toEqual(Object.keys(card()).toSorted())
      expect(answered(after, reopen)).toEqual(card())
    }
  })
})

describe('an answer is refused', () => {
  it.each([
    ['accepting what is accepted', accepted, accept, 'conflict', /accepted on .* already$/],
    ['dismissing what is accepted', accepted, dismiss, 'conflict', /accepted on/],
    ['snoozing what is accepted', accepted, snooze, 'conflict', /accepted on/],
    ['accepting what is dismissed', dismissed, accept, 'conflict', /dismissed on .* already: A holiday$/],
    ['dismissing what is dismissed', dismissed, dismiss, 'conflict', /dismissed on/],
    ['snoozing what is dismissed', dismissed, snooze, 'conflict', /dismissed on/],
    ['snoozing what sleeps', asleep, snooze, 'conflict', /snoozed until .* already: Wait$/],
    ['snoozing what is not in the queue', listed, snooze, 'conflict', /not in the queue/],
    ['accepting what has cleared', cleared, accept, 'conflict', /cleared on .* no longer holds/],
    ['reopening what has cleared', { ...cleared, acceptedOn: on(-30) }, reopen, 'conflict', /cleared on/],
    ['reopening what waits', card(), reopen, 'conflict', /no answer to take back/],
    ['reopening what is back already', awake, reopen, 'conflict', /no answer to take back/],
    ['reopening what is listed', listed, reopen, 'conflict', /no answer to take back/],
    [
      'reopening what another card stands for',
      dismissed,
      { ...reopen, isReplaced: true },
      'conflict',
      /same cause/,
    ],
    [
      'dismissing without a reason',
      card(),
      { ...dismiss, reason: ' ' },
      'invalid-input',
      /Say why you dismi/,
    ],
    ['snoozing without a reason', card(), { ...snooze, reason: '' }, 'invalid-input', /Say why you snooze/],
    ['snoozing until today', card(), { ...snooze, until: asOf }, 'invalid-input', /is not after today/],
    [
      'snoozing until a day past',
      card(),
      { ...snooze, until: on(-5) },
      'invalid-input',
      /is not after today/,
    ],
    ['snoozing for 181 days', card(), { ...snooze, until: on(181) }, 'invalid-input', /more than 180 days/],
  ] as const)('%s', (_, before, answer, code, message) => {
    const attempt = () => answered(before, answer)
    expect(attempt).toThrow(Failure)
    expect(attempt).toThrow(message)
    expect(attempt).toThrow(expect.objectContaining({ code }))
  })
})

describe('where a card stands', () => {
  it.each([
    ['in the queue', card(), 'queued'],
    ['asleep the day before its day', card({ snoozedUntil: on(1) }), 'snoozed'],
    ['back on its day', awake, 'queued'],
    ['cleared in its sleep', { ...asleep, state: 'cleared' as const }, 'cleared'],
    ['listed', listed, 'listed'],
    ['accepted', accepted, 'accepted'],
  ])('%s', (_, one, state) => {
    expect(cardState(one, asOf)).toBe(state)
  })

  const about = { cause: 'adoption', rule: 'utilisation-low' }

  it.each([
    ['the open one that it joined', [card({ id: 'open', joined: ['utilisation-low'] })], 'open'],
    ['none that it does not stand on', [card({ id: 'open' })], null],
    ['none of another cause', [card({ rule: 'utilisation-low', cause: 'seats' })], null],
    [
      'the open one before a dismissed one',
      [
        { ...dismissed, id: 'before', rule: 'utilisation-low' },
        { ...accepted, id: 'open', rule: 'utilisation-low' },
      ],
      'open',
    ],
    [
      'the one dismissed last',
      [
        { ...dismissed, id: 'first', rule: 'utilisation-low', dismissedOn: on(-40) },
        { ...dismissed, id: 'last', rule: 'utilisation-low' },
      ],
      'last',
    ],
    ['none that cleared', [{ ...cleared, rule: 'utilisation-low' }], null],
  ])('a movement stands on %s', (_, cards, id) => {
    expect(cardOf(about, cards)?.id ?? null).toBe(id)
  })
})

describe('what people took up', () => {
  it('is no share under ten answers', () => {
    expect(acceptance(0, 0)).toBeNull()
    expect(acceptance(9, 0)).toBeNull()
  })

  it.each([
    // Wilson with correction for continuity, as prop.test of R gives it: x = 7, n = 10; x = 10, n = 10; x = 0, n = 10.
    [7, 3, 0.7, 0.3537, 0.9191],
    [10, 0, 1, 0.6555, 1],
    [0, 10, 0, 0, 0.3445],
  ])('of %i accepted and %i dismissed', (yesses, noes, share, low, high) => {
    const found = acceptance(yesses, noes)!
    expect(found.share).toBe(share)
    expect(found.low).toBeCloseTo(low, 3)
    expect(found.high).toBeCloseTo(high, 3)
  })
})
