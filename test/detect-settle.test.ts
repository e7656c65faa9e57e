/** Settling: one cause one card, a baseline, limits, clearing, rest and snooze (handbook 6). */
import type { Movement, Severity } from '#src/detect/diagnosis.ts'
import type { MovementCard, NewCard } from '#src/detect/movement-card.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { type Answer, answerCard } from '#src/detect/answer-card.ts'
import { isOpen } from '#src/detect/is-open.ts'
import { settle, type ToSettle } from '#src/detect/settle.ts'
import type { Settlement } from '#src/detect/settlement.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf } from './support/dossier.ts'
import { movementCard as card } from './support/movement-card.ts'
import { movement } from './support/movement.ts'

const { queue } = defaultSettings

function diagnosed(
  movements: readonly Movement[],
  change: Partial<ToSettle> & { account?: string } = {},
): ToSettle {
  const { account = 'A', undecided = [], ...rest } = change as typeof change & { undecided?: string[] }
  return {
    diagnosis: { account: { id: account, sourceId: account, name: account }, movements, undecided },
    ownerEmail: 'sarah.chen@vendor.example',
    isFirst: false,
    newSources: [],
    ...rest,
  }
}

const settled = (found: readonly ToSettle[], cards: readonly MovementCard[] = [], day: Day = asOf) =>
  settle(found, cards, day, queue)

const low = movement({ rule: 'utilisation-low', priority: 0.2 })
const window = movement({ rule: 'renewal-window', cause: 'renewal S-1', priority: 0.1 })

describe('one cause, one card', () => {
  it('opens one card for movements of one cause, led by the most urgent, since the earliest', () => {
    const early = { ...low, since: addDays(asOf, -60) }
    const { open, keep } = settled([diagnosed([movement(), early, window])])
    expect(keep).toEqual([])
    expect(open.map(({ rule, joined, cause }) => [rule, joined, cause])).toEqual([
      ['usage-drop', ['utilisation-low'], 'adoption'],
      ['renewal-window', [], 'renewal S-1'],
    ])
    expect(open[0]).toMatchObject({ since: early.since, openedOn: asOf, queuedOn: asOf, state: 'queued' })
    expect(open[0]).not.toHaveProperty('id')
  })

  it('lets a later movement join the card that is open', () => {
    const { open, keep } = settled([diagnosed([movement({ severity: 'high' }), low])], [card()])
    expect(open).toEqual([])
    expect(keep).toMatchObject([{ id: 'card-1', joined: ['utilisation-low'], severity: 'high' }])
    expect(
      settled([diagnosed([movement(), low])], [card({ joined: ['utilisation-low'] })]).keep[0]?.joined,
    ).toEqual(['utilisation-low'])
  })

  it('lifts a listed card into the queue when something new joins it, not before', () => {
    const listed = card({ rule: 'utilisation-low', state: 'listed', queuedOn: null, finding: low })
    expect(settled([diagnosed([low])], [listed]).keep).toMatchObject([{ state: 'listed', queuedOn: null }])
    expect(settled([diagnosed([movement(), low])], [listed])).toMatchObject({
      open: [],
      keep: [
        {
          id: 'card-1',
          state: 'queued',
          queuedOn: asOf,
          joined: ['usage-drop'],
          finding: { rule: 'usage-drop' },
        },
      ],
    })
  })

  it('touches only the accounts that were diagnosed', () => {
    const other = card({ accountId: 'B' })
    const { open, keep, clear } = settled([diagnosed([movement()])], [other])
    expect([open.length, keep.length, clear.length]).toEqual([1, 0, 0])
  })
})

describe('the baseline', () => {
  const many = (count: number, change: Partial<ToSettle> = {}): ToSettle[] =>
    Array.from({ length: count }, (_, at) =>
      diagnosed([movement({ priority: at / 100 })], { account: `A-${at}`, isFirst: true, ...change }),
    )
  const states = ({ open }: Settlement) => open.map(({ accountId, state }) => `${accountId} ${state}`)

  it('of a first diagnosis lists what is older and queues the five most urgent of all accounts', () => {
    const { open, held } = settled(many(8))
    expect(held).toEqual([])
    expect(states({ open } as Settlement).toSorted()).toEqual([
      'A-0 listed',
      'A-1 listed',
      'A-2 listed',
      'A-3 queued',
      'A-4 queued',
      'A-5 queued',
      'A-6 queued',
      'A-7 queued',
    ])
    expect(open.filter(({ state }) => state === 'listed').every(({ queuedOn }) => queuedOn === null)).toBe(
      true,
    )
  })

  it('does not hold what begins on the day itself', () => {
    const fresh = Array.from({ length: 6 }, (_, at) =>
      diagnosed([movement({ since: asOf })], { account: `A-${at}`, isFirst: true }),
    )
    expect(settled(fresh).open.every(({ state }) => state === 'queued')).toBe(true)
  })

  it('of a new feed holds only what rests on it', () => {
    const found = many(7, { isFirst: false, newSources: ['product'] })
    expect(settled(found).open.filter(({ state }) => state === 'listed')).toHaveLength(2)
    const elsewhere = many(7, { isFirst: false, newSources: ['billing'] })
    expect(settled(elsewhere).open.filter(({ state }) => state === 'listed')).toHaveLength(0)
  })
})

describe('the limits', () => {
  const causes = (count: number, severity: Severity = 'medium') =>
    Array.from({ length: count }, (_, at) =>
      movement({ cause: `cause ${at}`, severity, priority: 1 - at / 100 }),
    )

  it('gives an account at most three new cards a week', () => {
    const { open, held } = settled([diagnosed(causes(5))])
    expect(open.map(({ cause }) => cause)).toEqual(['cause 0', 'cause 1', 'cause 2'])
    expect(held).toMatchObject([
      { accountId: 'A', movement: { cause: 'cause 3' }, why: 'the account has had 3 new cards in a week' },
      { movement: { cause: 'cause 4' } },
    ])
    const recent = (ago: number) =>
      [0, 1].map((at) =>
        card({
          id: `c-${at}`,
          cause: `old ${at}`,
          queuedOn: addDays(asOf, -ago),
          state: 'cleared',
          clearedOn: asOf,
        }),
      )
    expect(settled([diagnosed(causes(5))], recent(6)).open).toHaveLength(1)
    expect(settled([diagnosed(causes(5))], recent(7)).open).toHaveLength(3)
  })

  it('gives a person at most ten new cards a day, the most urgent ones', () => {
    const found = Array.from({ length: 13 }, (_, at) =>
      diagnosed([movement({ priority: at / 100 })], { account: `A-${at}` }),
    )
    const { open, held } = settled(found)
    expect(open).toHaveLength(10)
    expect(held.map(({ accountId }) => accountId)).toEqual(['A-2', 'A-1', 'A-0'])
    expect(held[0]?.why).toBe('sarah.chen@vendor.example has had 10 new cards today')
    const shared = found.map((one, at) => ({ ...one, ownerEmail: at % 2 ? null : 'tom@vendor.example' }))
    expect(settled(shared).open).toHaveLength(13)
  })

  it('does not count or hold what is critical', () => {
    const { open } = settled([
      diagnosed([...causes(4, 'critical'), ...causes(3).map((one) => ({ ...one, cause: `x ${one.cause}` }))]),
    ])
    expect(open).toHaveLength(7)
  })

  it('looks at what it held again the next day', () => {
    const first = settled([diagnosed(causes(4))])
    const stored = first.open.map((open, at): MovementCard => ({ ...open, id: `card-${at}` }))
    expect(settled([diagnosed(causes(4))], stored, addDays(asOf, 1)).open).toEqual([])
    expect(settled([diagnosed(causes(4))], stored, addDays(asOf, 7)).open).toMatchObject([
      { cause: 'cause 3' },
    ])
  })
})

describe('clearing', () => {
  it('takes 14 days of being false', () => {
    expect(settled([diagnosed([])], [card()])).toMatchObject({
      keep: [{ falseSince: asOf, state: 'queued' }],
      clear: [],
    })
    const since = (ago: number) => settled([diagnosed([])], [card({ falseSince: addDays(asOf, -ago) })])
    expect(since(13)).toMatchObject({ keep: [{ falseSince: addDays(asOf, -13) }], clear: [] })
    expect(since(14)).toMatchObject({
      keep: [],
      clear: [{ id: 'card-1', state: 'cleared', clearedOn: asOf }],
    })
  })

  it('begins anew when it holds again', () => {
    const wavering = card({ falseSince: addDays(asOf, -13) })
    expect(settled([diagnosed([movement()])], [wavering]).keep).toMatchObject([{ falseSince: null }])
  })

  it('waits while the rule cannot be told', () => {
    const unknown = { ...diagnosed([]), diagnosis: { ...diagnosed([]).diagnosis, undecided: ['usage-drop'] } }
    expect(settled([unknown], [card()]).keep).toMatchObject([{ falseSince: null }])
    const old = card({ falseSince: addDays(asOf, -30) })
    expect(settled([unknown], [old])).toMatchObject({ keep: [{ falseSince: addDays(asOf, -30) }], clear: [] })
  })
})

describe('rest', () => {
  const closed = (state: 'dismissed' | 'cleared', ago: number, change: Partial<MovementCard> = {}) =>
    card({ state, [state === 'dismissed' ? 'dismissedOn' : 'clearedOn']: addDays(asOf, -ago), ...change })

  it.each([
    ['29 days after it cleared', closed('cleared', 29), 0],
    ['30 days after it cleared', closed('cleared', 30), 1],
    ['89 days after it was dismissed', closed('dismissed', 89), 0],
    ['90 days after it was dismissed', closed('dismissed', 90), 1],
    ['another account', closed('dismissed', 1, { accountId: 'B' }), 1],
    ['another cause', closed('dismissed', 1, { cause: 'seats' }), 1],
    ['another movement of the cause', closed('dismissed', 1, { rule: 'utilisation-low' }), 1],
    [
      'a movement that had joined it',
      closed('dismissed', 1, { rule: 'utilisation-low', joined: ['usage-drop'] }),
      0,
    ],
  ])('%s', (_, before, opened) => {
    const { open, held } = settled([diagnosed([movement()])], [before])
    expect(open).toHaveLength(opened)
    expect(held).toHaveLength(1 - opened)
  })

  it('says until when', () => {
    expect(settled([diagnosed([movement()])], [closed('dismissed', 0)]).held[0]?.why).toBe(
      'rests until 30 June 2026',
    )
  })
})

describe('an accepted card', () => {
  const accepted = card({ state: 'accepted', acceptedOn: addDays(asOf, -5), answeredBy: 'operator' })

  it('stays known while its cause holds, and takes in what joins it', () => {
    const { open, keep, held } = settled([diagnosed([movement({ severity: 'high' }), low])], [accepted])
    expect([open, held]).toEqual([[], []])
    expect(keep).toMatchObject([
      { state: 'accepted', acceptedOn: addDays(asOf, -5), severity: 'high', joined: ['utilisation-low'] },
    ])
  })

  it('clears after 14 days of being false, and the movement then rests for 30', () => {
    expect(settled([diagnosed([])], [accepted])).toMatchObject({
      keep: [{ state: 'accepted', falseSince: asOf }],
    })
    const over = settled([diagnosed([])], [{ ...accepted, falseSince: addDays(asOf, -14) }])
    expect(over.clear).toMatchObject([
      { state: 'cleared', clearedOn: asOf, acceptedOn: addDays(asOf, -5), answeredBy: 'operator' },
    ])
    const again = (later: number) =>
      settled([diagnosed([movement()])], over.clear, addDays(asOf, later)).open.length
    expect([again(29), again(30)]).toEqual([0, 1])
  })
})

describe('snooze', () => {
  it('lasts until its day, and the card is one all the while', () => {
    const snoozed = card({ snoozedUntil: addDays(asOf, 1), answeredBy: 'operator', reason: 'Wait' })
    const now = settled([diagnosed([movement()])], [snoozed])
    expect(now).toMatchObject({ open: [], keep: [{ snoozedUntil: addDays(asOf, 1) }] })
    expect(settled([diagnosed([movement()])], [snoozed], addDays(asOf, 1)).keep).toMatchObject([
      { snoozedUntil: null, state: 'queued', answeredBy: 'operator', reason: 'Wait' },
    ])
  })
})

/** What the store makes of a settlement. */
function stored(cards: readonly MovementCard[], { open, keep, clear }: Settlement): MovementCard[] {
  const written = new Map([...keep, ...clear].map((one) => [one.id, one]))
  return [
    ...cards.map((one) => written.get(one.id) ?? one),
    ...open.map((one: NewCard, at) => ({ ...one, id: `card-${cards.length + at}` })),
  ]
}

describe('settling as a whole', () => {
  const anyMovement = fc.record({
    rule: fc.constantFrom('usage-drop', 'utilisation-low', 'renewal-window'),
    cause: fc.constantFrom('adoption', 'seats', 'renewal S-1', 'x'),
    severity: fc.constantFrom<Severity>('critical', 'high', 'medium', 'low'),
    priority: fc.double({ min: 0, max: 2, noNaN: true }),
  })
  const anyDay = fc.record({
    found: fc.array(
      fc.record({ account: fc.constantFrom('A', 'B'), movements: fc.array(anyMovement, { maxLength: 5 }) }),
      { minLength: 1, maxLength: 2 },
    ),
    says: fc.constantFrom('accept', 'dismiss', 'snooze', 'reopen'),
    /** days since the one before */
    after: fc.constantFrom(1, 15, 40),
    /** which card is answered */
    which: fc.nat(9),
  })

  /** The cards after somebody answered one; an answer that makes no sense changes nothing. */
  function afterAnswer(cards: readonly MovementCard[], says: Answer['says'], which: number, today: Day) {
    return cards.map((one, at) => {
      if (at !== which) return one
      const isReplaced = cards.some(
        (other) =>
          other !== one && isOpen(other) && other.accountId === one.accountId && other.cause === one.cause,
      )
      try {
        const answer = { says, reason: 'So', until: addDays(today, 3), isReplaced }
        return answerCard(one, answer, { by: 'operator', today })
      } catch (error) {
        if (error instanceof Failure) return one
        throw error
      }
    })
  }

  it('never has two open cards for one cause of an account, whatever the days and the people bring', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 30 }), (days) => {
        let cards: MovementCard[] = []
        let today = asOf
        days.forEach(({ found, says, which, after }, later) => {
          today = addDays(today, after)
          const once = [...new Map(found.map((one) => [one.account, one])).values()]
          const result = settled(
            once.map(({ account, movements }) =>
              diagnosed(movements.map(movement), { account, isFirst: later === 0 }),
            ),
            cards,
            today,
          )
          cards = afterAnswer(stored(cards, result), says, which, today)
          const keys = cards.filter(isOpen).map(({ accountId, cause }) => `${accountId} ${cause}`)
          expect(new Set(keys).size).toBe(keys.length)
        })
      }),
    )
  })

  it('changes nothing when it is repeated on the same day', () => {
    const found = [diagnosed([movement(), low, window])]
    const cards = stored([], settled(found))
    const again = settled(found, cards)
    expect(again.open).toEqual([])
    expect(again.keep).toEqual(cards)
  })
})
