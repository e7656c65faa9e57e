/** Ticket spike: when so many tickets are too many, and how long an urgent one may wait (handbook 6). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Movement } from '#src/detect/diagnosis.ts'
import type { Portfolio } from '#src/detect/portfolio.ts'
import type { Ticket } from '#src/facts/records.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  contract,
  dossier,
  type DossierParts,
  feeds,
  person,
  portfolio,
  recordFeeds,
} from './support/dossier.ts'
import { ago, ticket } from './support/records.ts'

/** A help desk that has spoken for so many days, and last spoke so many days ago. */
function desk(days = 400, silent = 0, day: Day = asOf): Portfolio {
  const feed = { ...feeds({ helpdesk: silent }, day)['helpdesk']!, firstOn: ago(days - 1) }
  return portfolio({ asOf: day, recordFeeds: { ...recordFeeds({}), ticket: { helpdesk: feed } } })
}

function spike(
  tickets: readonly Ticket[],
  all: Portfolio = desk(),
  parts: DossierParts = {},
): Movement | undefined {
  const seen = tickets.filter(({ openedOn }) => openedOn <= all.asOf)
  const { movements } = detect(dossier({ ...parts, asOf: all.asOf, tickets: seen }), all, defaultSettings)
  const found = movements.filter(({ rule }) => rule === 'ticket-spike')
  expect(found.length).toBeLessThan(2)
  return found[0]
}

function isUndecided(all: Portfolio, parts: DossierParts = {}): boolean {
  return detect(dossier(parts), all, defaultSettings).undecided.includes('ticket-spike')
}

/** So many tickets in each window of 14 days, the present one first, one a day. */
function inWindows(...counts: readonly number[]): Ticket[] {
  return counts
    .flatMap((count, window) =>
      Array.from({ length: count }, (_, at) =>
        ticket(ago(14 * window + (at % 14)), { id: `T-${window}-${at}` }),
      ),
    )
    .toReversed()
}

const usual = (now: number, before: number) => inWindows(now, ...Array.from({ length: 12 }, () => before))
const urgent = (openedAt: string, change: Partial<Ticket> = {}) =>
  ticket(openedAt.slice(0, 10), { openedAt, priority: 'urgent', status: 'open', closedAt: null, ...change })

describe('more tickets than usual', () => {
  it.each([
    ['three where none is usual', usual(3, 0)],
    ['three where one is usual', usual(3, 1)],
    ['five where two are usual', usual(5, 2)],
    ['nine where four are usual', usual(9, 4)],
    ['three where the median is none, for all its two busy windows', inWindows(3, 0, 0, 9, 0, 0, 9, 0)],
  ])('fires on %s', (_, tickets) => {
    expect(spike(tickets)).toMatchObject({ rule: 'ticket-spike', cause: 'support' })
  })

  it.each([
    ['two where none is usual', usual(2, 0)],
    [
      'three where one and a half are usual',
      inWindows(3, ...Array.from({ length: 12 }, (_, at) => 1 + (at % 2))),
    ],
    ['four where two are usual', usual(4, 2)],
    ['as many as ever', usual(8, 8)],
    ['a spike of three weeks ago', inWindows(0, 9, 1, 1, 1, 1, 1, 1, 1)],
    ['no ticket at all', []],
  ])('stays quiet on %s', (_, tickets) => {
    expect(spike(tickets)).toBeUndefined()
  })

  it('says the figures, how sure it is, and names the tickets', () => {
    expect(spike(usual(7, 2), desk(), { people: [person()] })).toMatchObject({
      severity: 'medium',
      headline: '7 tickets in 14 days',
      reason: '7 tickets in 14 days, where 2 is usual (median of 12 windows before).',
      nextStep:
        'Read the tickets with support, and tell Maria Torres (Champion) what is behind them and what is being done.',
    })
    expect(spike(usual(7, 2))!.evidence.map(({ factId }) => factId)).toContain('ticket/helpdesk/T-0-6')
    expect(spike(usual(7, 2))!.evidence).toHaveLength(7)
    expect(spike(usual(7, 2))!.confidence).toBe(0.99)
    expect(spike(usual(3, 1))!.confidence).toBeCloseTo(0.9197, 3)
    expect(spike(usual(3, 0))!.confidence).toBeCloseTo(0.9856, 3)
  })

  it.each([
    [7, 'medium'],
    [8, 'high'],
  ])('%d where two are usual is %s', (count, severity) => {
    expect(spike(usual(count, 2))!.severity).toBe(severity)
  })

  it('holds since the day on which there were too many, on every later day', () => {
    const burst = [...Array(12).keys()].map((window) =>
      ticket(addDays(asOf, -20 - 14 * window), { id: `W-${window}` }),
    )
    const tickets = [
      ...burst.toReversed(),
      ...[6, 5, 3, 1].map((days) => ticket(ago(days), { id: `B-${days}` })),
    ]
    const days = [4, 3, 2, 1, 0, -4, -7].map((days) => spike(tickets, desk(400, 0, ago(days)))?.since)
    expect(days).toEqual([undefined, ago(3), ago(3), ago(3), ago(3), ago(3), ago(3)])
    expect(spike(tickets, desk(400, 0, ago(-14)))).toBeUndefined()
  })
})

describe('an urgent ticket that waits on us', () => {
  it.each([
    ['three days', `${ago(3)}T00:00:00Z`, ago(0)],
    ['two days and a minute, at the beginning of the day', `${ago(3)}T23:59:00Z`, ago(0)],
    ['a week', `${ago(7)}T09:00:00Z`, ago(4)],
  ])('fires on %s', (_, openedAt, since) => {
    expect(spike([urgent(openedAt)])).toMatchObject({
      since,
      severity: 'high',
      confidence: 1,
      cause: 'support',
    })
  })

  it.each([
    ['at the end of the second day', urgent(`${ago(2)}T00:00:00Z`)],
    ['one that is closed', urgent(`${ago(9)}T09:00:00Z`, { closedAt: `${ago(1)}T09:00:00Z` })],
    ['one that waits for the customer', urgent(`${ago(9)}T09:00:00Z`, { status: 'pending' })],
    ['one of high priority', urgent(`${ago(9)}T09:00:00Z`, { priority: 'high' })],
  ])('stays quiet on %s', (_, one) => {
    expect(spike([one])).toBeUndefined()
  })

  it('is critical after a week, or two at once', () => {
    expect(spike([urgent(`${ago(8)}T09:00:00Z`, { subject: 'Exports fail' })])).toMatchObject({
      severity: 'critical',
      headline: '1 urgent ticket waiting',
      reason: 'An urgent ticket (“Exports fail”) waits on us since 24 March 2026, 8 days.',
    })
    expect(spike([urgent(`${ago(4)}T09:00:00Z`), urgent(`${ago(3)}T09:00:00Z`)])).toMatchObject({
      severity: 'critical',
      reason: '2 urgent tickets wait on us, the oldest since 28 March 2026, 4 days.',
    })
  })

  it('joins the spike that it is part of, each ticket named once', () => {
    const tickets = [
      ...usual(0, 1),
      ...[5, 4, 3].map((days) => urgent(`${ago(days)}T09:00:00Z`, { id: `U-${days}` })),
    ]
    const found = spike(tickets)!
    expect(found).toMatchObject({ headline: '3 tickets in 14 days, 3 urgent waiting', since: ago(4) })
    expect(found.evidence).toHaveLength(3)
  })
})

describe('what cannot be told', () => {
  it.each([
    ['a silent help desk', desk(400, 4)],
    ['tickets that were never seen', portfolio()],
    ['a feed of less than seven windows', desk(97)],
  ])('%s', (_, all) => {
    expect(isUndecided(all)).toBe(true)
  })

  it('seven windows are enough, if the account was a customer then', () => {
    expect(isUndecided(desk(98))).toBe(false)
    expect(isUndecided(desk(), { contracts: [contract({ startOn: ago(96) })] })).toBe(true)
    expect(isUndecided(desk(), { contracts: [contract({ startOn: ago(97) })] })).toBe(false)
  })

  it('an urgent ticket is told even of a new customer', () => {
    expect(spike([urgent(`${ago(7)}T09:00:00Z`)], desk(20))).toBeDefined()
  })

  it('who pays nothing has no movements', () => {
    expect(spike(usual(9, 1), desk(), { contracts: [] })).toBeUndefined()
  })
})
