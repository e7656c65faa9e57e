/** The cap of urgent tickets that wait on us: when it holds, at what, and when it must not (handbook 4). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Cap } from '#src/detect/diagnosis.ts'
import { waitingOnUs } from '#src/detect/support/waiting-on-us.ts'
import type { Ticket } from '#src/facts/records.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf, dossier, portfolio, recordFeeds } from './support/dossier.ts'
import { ago, ticket } from './support/records.ts'

const urgent = (openedOn: Day, change: Partial<Ticket> = {}) =>
  ticket(openedOn, { priority: 'urgent', status: 'open', closedAt: null, ...change })

function capOn(tickets: readonly Ticket[], silentDays = 0, day: Day = asOf): Cap | undefined {
  const all = portfolio({ asOf: day, recordFeeds: recordFeeds({ ticket: { helpdesk: silentDays } }, day) })
  const { health } = detect(dossier({ asOf: day, tickets }), all, defaultSettings)
  expect(health.seven.caps).toEqual(health.weighted.caps)
  return health.weighted.caps.find(({ id }) => id === 'urgent-ticket')
}

describe('the days that an urgent ticket waits', () => {
  // The day of the dossier is a Wednesday.
  it.each([
    ['opened on Monday: two working days', 2, undefined],
    ['opened on Saturday: three of them, Monday to Wednesday', 4, 69],
    ['opened on Friday', 5, 69],
    ['seven days are not more than seven', 7, 69],
    ['eight days', 8, 39],
    ['two months', 60, 39],
  ])('%s', (_, days, holdsAt) => {
    expect(capOn([urgent(ago(days))])?.holdsAt).toBe(holdsAt)
  })

  it('does not count a weekend', () => {
    const monday = addDays(asOf, 5)
    expect(capOn([urgent(ago(0))], 0, monday)?.holdsAt).toBe(69)
    expect(capOn([urgent(addDays(asOf, 1))], 0, monday)).toBeUndefined()
  })
})

describe('two at once', () => {
  it.each([
    ['both for too long', [3, 5], 39],
    ['one for too long, the other not yet', [3, 2], 69],
    ['neither for too long', [1, 2], undefined],
  ])('%s', (_, opened, holdsAt) => {
    expect(capOn(opened.map((days) => urgent(ago(days))))?.holdsAt).toBe(holdsAt)
  })

  it('says which they are', () => {
    const cap = capOn([urgent(ago(6), { subject: 'Exports fail' }), urgent(ago(3))])
    expect(cap).toMatchObject({
      says: '2 urgent tickets wait on us for more than 2 working days, the oldest for 6 days',
      evidence: [
        {
          factId: `ticket/helpdesk/T-${ago(6)}`,
          on: ago(6),
          says: 'urgent ticket, open: Exports fail',
        },
        { factId: `ticket/helpdesk/T-${ago(3)}` },
      ],
    })
  })
})

it('one more urgent ticket, or one opened earlier, never lets more health through', () => {
  const days = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 4 })
  const made = (list: readonly number[]) => list.map((day, at) => urgent(ago(day), { id: `T-${at}` }))
  const heldAt = (list: readonly number[]) => capOn(made(list.toSorted((a, b) => b - a)))?.holdsAt ?? 100
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 20 }), (list, day) => {
      expect(heldAt([...list, day])).toBeLessThanOrEqual(heldAt(list))
      expect(heldAt([...list, day + 1])).toBeLessThanOrEqual(heldAt([...list, day]))
    }),
    { numRuns: 60 },
  )
})

describe('nothing is held', () => {
  it.each([
    ['by a ticket of high priority', [urgent(ago(20), { priority: 'high' })]],
    ['by a ticket without a priority', [urgent(ago(20), { priority: null })]],
    ['by one that is closed', [urgent(ago(20), { closedAt: `${ago(1)}T09:00:00Z` })]],
    ['by one that waits for the customer', [urgent(ago(20), { status: 'pending' })]],
    ['where there are no tickets', []],
  ])('%s', (_, tickets) => {
    expect(capOn(tickets)).toBeUndefined()
  })

  it('while the feed of tickets is silent, for it may be closed since', () => {
    expect(capOn([urgent(ago(20))], 3)).toBeDefined()
    expect(capOn([urgent(ago(20))], 4)).toBeUndefined()
  })

  it('by a ticket of a help desk that is gone, while the new one speaks', () => {
    const all = portfolio({ recordFeeds: recordFeeds({ ticket: { helpdesk: 40, desk: 0 } }) })
    const tickets = [urgent(ago(50)), ticket(ago(3), { source: 'desk' })]
    expect(detect(dossier({ tickets }), all, defaultSettings).health.weighted.caps).toEqual([])
  })
})

describe('waiting on us', () => {
  it.each([null, 'open', 'new', 'in progress', 'reopened', 'escalated', 'waiting for support', 'unresolved'])(
    '%s',
    (status) => {
      expect(waitingOnUs({ closedAt: null, status })).toBe(true)
    },
  )
  it.each(['Pending our reply', 'awaiting agent response', 'on-hold: internal'])('%s', (status) => {
    expect(waitingOnUs({ closedAt: null, status })).toBe(true)
  })
  it.each([
    'pending',
    'on-hold',
    'On Hold',
    'on_hold',
    'hold',
    'waiting on customer',
    'waiting_for_customer',
    'Awaiting customer reply',
    'waiting on third party',
    'paused',
    'solved',
    'Resolved',
    'closed',
    'done',
    'cancelled',
    'canceled',
    'merged',
  ])('not: %s', (status) => {
    expect(waitingOnUs({ closedAt: null, status })).toBe(false)
  })
  it('not once it is closed, whatever its status says', () => {
    expect(waitingOnUs({ closedAt: `${ago(2)}T09:00:00Z`, status: 'open' })).toBe(false)
  })
})
