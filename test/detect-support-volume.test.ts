/** Support volume: every line of its score, what weighs double, and when it is not measured (handbook 4). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { SignalReading } from '#src/detect/diagnosis.ts'
import type { Portfolio } from '#src/detect/portfolio.ts'
import type { Ticket } from '#src/facts/records.ts'
import { addDays } from '#src/kernel/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  contract,
  dossier,
  type DossierParts,
  everyDay,
  feeds,
  portfolio,
  recordFeeds,
} from './support/dossier.ts'
import { ago, ticket } from './support/records.ts'

/** A help desk that has spoken for so many days, and last spoke so many days ago. */
function desk(days = 400, silent = 0): Portfolio {
  const feed = { ...feeds({ helpdesk: silent })['helpdesk']!, firstOn: ago(days - 1) }
  return portfolio({ recordFeeds: { ...recordFeeds({}), ticket: { helpdesk: feed } } })
}

function volume(parts: DossierParts, all: Portfolio = desk()): SignalReading {
  const { health } = detect(dossier(parts), all, defaultSettings)
  return health.weighted.signals.find(({ id }) => id === 'support-volume')!
}

/** So many tickets in each window of 28 days, the present one first. */
function inWindows(counts: readonly number[], change: Partial<Ticket> = {}): Ticket[] {
  return counts
    .flatMap((count, window) =>
      Array.from({ length: count }, (_, at) =>
        ticket(ago(28 * window + (at % 28)), { id: `T-${window}-${at}`, ...(window === 0 ? change : {}) }),
      ),
    )
    .toReversed()
}

const usual = (now: number, change?: Partial<Ticket>) => inWindows([now, 9, 9, 9, 9, 9, 9], change)

describe('the lines', () => {
  it.each([
    ['half of the usual', 4, 0.5, 5],
    ['above half', 5, 0.6, 4],
    ['the usual', 9, 1, 4],
    ['above the usual', 10, 1.1, 3],
    ['half more', 14, 1.5, 3],
    ['above half more', 15, 1.6, 2],
    ['two and a half times', 24, 2.5, 2],
    ['above two and a half times', 25, 2.6, 1],
  ])('%s', (_, now, value, score) => {
    expect(volume({ tickets: usual(now) })).toMatchObject({ value, score, source: 'helpdesk', asOf })
  })

  it('says its arithmetic and names its tickets', () => {
    const reading = volume({ tickets: usual(3, { reopened: true, subject: 'Exports fail' }) })
    expect(reading.says).toBe(
      '3 tickets in 28 days, 3 of them urgent or reopened; usual 9 (median of 6 windows before): (6 + 1) ÷ (9 + 1) = 0.7',
    )
    expect(reading.evidence).toHaveLength(3)
    expect(reading.evidence[2]).toMatchObject({
      factId: 'ticket/helpdesk/T-0-0',
      on: asOf,
      says: 'normal ticket, reopened, closed on 2 April 2026: Exports fail',
    })
  })
})

describe('what weighs double', () => {
  it.each([
    ['urgent', { priority: 'urgent' }, 1.9],
    ['reopened', { reopened: true }, 1.9],
    ['both is double still', { priority: 'urgent', reopened: true }, 1.9],
    ['high is not', { priority: 'high' }, 1],
    ['not known is not', { priority: null, reopened: null }, 1],
  ] as const)('%s', (_, change, value) => {
    expect(volume({ tickets: usual(9, change) }).value).toBe(value)
  })

  it('weighs what is usual alike', () => {
    const tickets = usual(9).map((one) => ({ ...one, reopened: true }))
    expect(volume({ tickets }).value).toBe(1)
  })
})

describe('few tickets', () => {
  it('under three are never below 3', () => {
    expect(volume({ tickets: inWindows([2]) })).toMatchObject({ value: 3, score: 3 })
    expect(volume({ tickets: inWindows([2], { priority: 'urgent' }) })).toMatchObject({ value: 5, score: 3 })
    expect(volume({ tickets: inWindows([3]) })).toMatchObject({ value: 4, score: 1 })
  })

  it('alive and empty is zero, not missing', () => {
    expect(volume({ tickets: [] })).toMatchObject({ value: 1, score: 4, evidence: [], asOf })
    expect(volume({ tickets: inWindows([0, 3, 3, 3, 3, 3, 3]) })).toMatchObject({ value: 0.25, score: 5 })
  })

  it('no 5 while product usage is 1: who does not use it asks nothing', () => {
    const tickets = inWindows([0, 3, 3, 3, 3, 3, 3])
    const idle = everyDay(120, (days) => (days > 60 ? 5 : 0))
    expect(volume({ tickets, usage: idle })).toMatchObject({ value: 0.25, score: 4 })
    expect(volume({ tickets, usage: idle }).says).toContain('no 5 while the product is hardly used')
    const busy = everyDay(120, () => 5)
    expect(volume({ tickets, usage: busy })).toMatchObject({ score: 5 })
    expect(volume({ tickets, usage: null })).toMatchObject({ score: 5 })
  })
})

describe('what is known', () => {
  it.each([
    [111, null],
    [112, 4],
    [400, 4],
  ])('three windows before the present one are needed: a feed of %d days', (days, score) => {
    expect(volume({ tickets: [] }, desk(days)).score).toBe(score)
  })

  it('takes the windows that are known, six at most', () => {
    const tickets = inWindows([3, 3, 3, 3, 9, 9, 9, 99, 99])
    expect(volume({ tickets }, desk(112)).value).toBe(1)
    expect(volume({ tickets }, desk(196)).value).toBe(4 / 7)
    expect(volume({ tickets }, desk(400)).value).toBe(4 / 7)
  })

  it('does not take the time before the account was a customer as quiet', () => {
    const since = (days: number) => volume({ contracts: [contract({ startOn: ago(days - 1) })] }).score
    expect([since(111), since(112)]).toEqual([null, 4])
  })

  it('is not measured where no ticket was ever seen', () => {
    expect(volume({}, portfolio())).toMatchObject({
      score: null,
      value: null,
      applicable: true,
      stale: false,
    })
  })

  it('is stale, not low, where the help desk is silent', () => {
    const reading = volume({ tickets: usual(0).concat(ticket(ago(8))) }, desk(400, 8))
    expect(reading).toMatchObject({ score: null, trend: null, stale: true, asOf: ago(8) })
    expect(reading.says).toMatch(/^Stale: helpdesk has brought nothing since 24 March 2026\. Then: /)
    expect(volume({ tickets: [] }, desk(400, 4))).toMatchObject({ score: null, stale: true })
  })
})

describe('the trend, of which up is fewer tickets', () => {
  it.each([
    ['more', [14, 9, 9, 9, 9, 9, 9, 9], 'down'],
    ['fewer', [4, 9, 9, 9, 9, 9, 9, 9], 'up'],
    ['the same', [9, 9, 9, 9, 9, 9, 9, 9], 'flat'],
    ['less than a tenth more', [19, 18, 18, 18, 18, 18, 18, 18], 'flat'],
    ['a tenth more', [10, 9, 9, 9, 9, 9, 9, 9], 'down'],
    ['a tenth fewer', [8, 9, 9, 9, 9, 9, 9, 9], 'up'],
    ['too few in all', [5, 2, 2, 2, 2, 2, 2, 2], 'flat'],
    ['one more of few', [4, 3, 3, 3, 3, 3, 3, 3], 'flat'],
    ['two more of few', [4, 2, 3, 3, 3, 3, 3, 3], 'down'],
  ])('%s', (_, counts, trend) => {
    expect(volume({ tickets: inWindows(counts) }).trend).toBe(trend)
  })

  it('is left open where the value of 28 days ago is not known', () => {
    expect(volume({ tickets: usual(20) }, desk(139))).toMatchObject({ before: null, trend: null })
    expect(volume({ tickets: usual(20) }, desk(140))).toMatchObject({ before: 1, trend: 'down' })
  })
})

describe('whatever the tickets', () => {
  const days = fc.array(fc.integer({ min: 0, max: 223 }), { maxLength: 60 })
  const made = (list: readonly number[]) => list.map((day, at) => ticket(ago(day), { id: `T-${at}` }))

  it('one more never raises the score, and one that is urgent counts no less', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 27 }), (list, day) => {
        const tickets = made(list)
        const more = [...tickets, ticket(ago(day), { id: 'more' })]
        const urgent = [...tickets, ticket(ago(day), { id: 'more', priority: 'urgent' })]
        const [without, one, heavy] = [tickets, more, urgent].map((all) => volume({ tickets: all }))
        expect(one!.score).toBeLessThanOrEqual(without!.score!)
        expect(heavy!.score).toBeLessThanOrEqual(one!.score!)
        expect(heavy!.value).toBeGreaterThan(one!.value!)
      }),
      { numRuns: 60 },
    )
  })

  it('the reading of a past day is that of today with the days before it', () => {
    fc.assert(
      fc.property(days, (list) => {
        const now = volume({ tickets: made(list) })
        const past = made(list).filter(({ openedOn }) => openedOn <= ago(28))
        const day = ago(28)
        const all = portfolio({
          asOf: day,
          recordFeeds: {
            ...recordFeeds({}),
            ticket: {
              helpdesk: { ...feeds({ helpdesk: 0 }, day)['helpdesk']!, firstOn: addDays(day, -371) },
            },
          },
        })
        const then = detect(dossier({ asOf: day, tickets: past }), all, defaultSettings)
        const value = then.health.weighted.signals.find(({ id }) => id === 'support-volume')!.value
        expect(now.before).toBe(value)
      }),
      { numRuns: 40 },
    )
  })
})
