/** The signals of use: what they measure, when they cannot, and what a trend takes (handbook 4). */
import { detect } from '#src/detect/detect.ts'
import type { SignalId, SignalReading } from '#src/detect/diagnosis.ts'
import { feedOn } from '#src/detect/feed-on.ts'
import type { Portfolio } from '#src/detect/portfolio.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { UsageEntry } from '#src/facts/usage-entry.ts'
import { addDays, isWorkday } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  contract,
  dossier,
  type DossierParts,
  entry,
  everyDay,
  feeds,
  portfolio,
  product,
  silentFor,
  terms,
  today,
  users,
} from './support/dossier.ts'

function reading(id: SignalId, parts: DossierParts, all: Portfolio = portfolio()): SignalReading {
  const { health } = detect(dossier(parts), all, defaultSettings)
  return health.weighted.signals.find((signal) => signal.id === id)!
}

/** Ten users on `workdays` of each week, for 120 days. */
function teamOn(workdays: number): UsageEntry[] {
  return users(10, 120, (_, ago) => isWorkday(today - ago) && ((today - ago + 3) % 7) + 1 <= workdays)
}

describe('product usage', () => {
  const usage = (parts: DossierParts, all?: Portfolio) => reading('product-usage', parts, all)

  it('is mean daily ÷ monthly users on workdays', () => {
    expect(usage({ usage: teamOn(5) })).toMatchObject({ value: 1, score: 5, trend: 'flat', before: 1 })
    expect(usage({ usage: teamOn(2) })).toMatchObject({ value: 0.4, score: 4 })
    expect(usage({ usage: teamOn(1) })).toMatchObject({ value: 0.2, score: 3 })
  })

  it('is mean weekly ÷ four-week users for a weekly product', () => {
    const weekly = [product({ cadence: 'weekly' })]
    expect(usage({ usage: teamOn(1), products: weekly })).toMatchObject({ value: 1, score: 5 })
    const halves = users(10, 120, (user, ago) => ago % 7 === 0 && (ago / 7) % 2 === user % 2)
    expect(usage({ usage: halves, products: weekly })).toMatchObject({ value: 0.5, score: 3 })
  })

  it('takes the weekly measure where rows come by week', () => {
    const rows = teamOn(1).map((row) => ({ ...row, grain: 'week' as const, on: row.on - 7 }))
    const weekly = Array.from({ length: 9 }, (_, week) => addDays(asOf, -1 - 7 * week))
    const feed = feedOn({ source: 'product', days: weekly }, asOf)!
    expect(usage({ usage: rows }, portfolio({ feeds: { product: feed } }))).toMatchObject({
      value: 1,
      score: 5,
    })
  })

  it('is the share of workdays with activity where users are not named', () => {
    const events = (days: number) => everyDay(120, (_, on) => (((on + 3) % 7) + 1 <= days ? 5 : 0))
    expect(usage({ usage: events(5) })).toMatchObject({ value: 1, score: 5 })
    expect(usage({ usage: events(3) })).toMatchObject({ value: 0.6, score: 3 })
  })

  it('is 1, not missing, where an account that was seen before falls still', () => {
    const past = users(10, 190, (_, ago) => ago > 100)
    expect(usage({ usage: past })).toMatchObject({ value: 0, score: 1, asOf })
    const longAgo = dossier({ usage: [entry(today - 400)] })
    const { health } = detect(longAgo, portfolio(), defaultSettings)
    expect(health.weighted.signals[0]).toMatchObject({ score: 1, value: 0 })
  })

  it.each([
    ['never seen', { usage: null }, true],
    ['seen for 27 days', { usage: users(10, 27, () => true) }, true],
    [
      'rows by month',
      { usage: [30, 60, 90].map((ago) => entry(today - ago, { grain: 'month', user: 'a' })) },
      true,
    ],
    [
      'a weekly product without named users',
      { usage: everyDay(120, () => 5), products: [product({ cadence: 'weekly' })] },
      true,
    ],
    ['a monthly product', { usage: teamOn(5), products: [product({ cadence: 'monthly' })] }, false],
    [
      'the first 90 days',
      { usage: teamOn(5), contracts: [contract({ startOn: addDays(asOf, -89) })] },
      false,
    ],
  ] as const)('is not measured: %s', (_, parts, applicable) => {
    expect(usage(parts)).toMatchObject({ score: null, value: null, stale: false, applicable })
  })

  it('counts the first 90 days anew after a gap over 90 days', () => {
    const first = contract({ endOn: addDays(asOf, -200), renewalOn: null })
    const again = contract({ id: 'S-2', startOn: addDays(asOf, -80) })
    expect(usage({ usage: teamOn(5), contracts: [first, again] }).applicable).toBe(false)
    const soon = { ...first, endOn: addDays(asOf, -100) }
    expect(usage({ usage: teamOn(5), contracts: [soon, again] }).score).toBe(5)
  })

  it('is stale on a dead feed: the last value known, and no score', () => {
    const stopped = teamOn(5).filter(({ on }) => on <= today - 10)
    const silent = usage({ usage: stopped }, silentFor(10))
    expect(silent).toMatchObject({ score: null, value: 1, stale: true, applicable: true, trend: null })
    expect(silent.asOf).toBe(addDays(asOf, -10))
    expect(silent.says).toContain('22 March 2026')
  })

  it('is stale while one of two sources has fallen silent, and known again 28 days later', () => {
    const living = teamOn(5).map((row) => ({ ...row, source: 'new' }))
    const dead = (ago: number) =>
      usage(
        { usage: [...living, entry(today - ago, { user: 'other' })] },
        portfolio({ feeds: feeds({ new: 0, product: ago }) }),
      )
    expect(dead(27)).toMatchObject({ stale: true, score: null })
    expect(dead(28)).toMatchObject({ stale: false, score: 5, before: null })
  })

  it('ends with the last day that the feed covers, not with today', () => {
    const late = teamOn(5).filter(({ on }) => on <= today - 3)
    expect(usage({ usage: late }, silentFor(3))).toMatchObject({ value: 1, asOf: addDays(asOf, -3) })
  })
})

describe('the trend', () => {
  /** `now` of the users in the last 28 days, `before` of them in the 28 before, each on every workday. */
  const change = (now: number, before: number, events = 1) =>
    reading('seat-utilisation', {
      contracts: [contract({ terms: [terms({ seats: 20 })] })],
      usage: users(20, 120, (user, ago) => isWorkday(today - ago) && user < (ago < 28 ? now : before)).map(
        (row) => ({ ...row, events }),
      ),
    }).trend

  it.each([
    ['a tenth more', 11, 10, 'up'],
    ['less than a tenth more', 16, 15, 'flat'],
    ['a fifth less', 8, 10, 'down'],
    ['two of four users gone', 2, 4, 'down'],
    ['one of four users gone', 3, 4, 'flat'],
    ['nothing left', 0, 10, 'down'],
  ] as const)('%s', (_, now, before, expected) => {
    expect(change(now, before)).toBe(expected)
  })

  it('needs 20 events', () => {
    expect(change(8, 10, 0.05)).toBe('flat')
  })

  it('of one user needs four active days more or fewer', () => {
    const days = (recent: number) =>
      reading('product-usage', {
        usage: users(1, 120, (_, ago) => isWorkday(today - ago) && ((ago - 1) % 28 < recent || ago > 28)).map(
          (row) => ({ ...row, events: 5 }),
        ),
      }).trend
    expect(days(28)).toBe('flat')
    expect(days(25)).toBe('flat')
    expect(days(20)).toBe('down')
  })
})

describe('feature adoption', () => {
  const features = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  /** Each feature by so many of three users. */
  const uses = (by: Readonly<Record<string, number>>, change: Partial<UsageEntry> = {}): UsageEntry[] =>
    Object.entries(by).flatMap(([feature, count]) =>
      [5, 100].flatMap((ago) =>
        Array.from({ length: count }, (_, user) =>
          entry(today - ago, { user: `user-${user}`, feature, ...change }),
        ),
      ),
    )
  const bought = [contract({ productId: 'analytics' })]
  const adoption = (parts: DossierParts, all?: Portfolio) =>
    reading('feature-adoption', { contracts: bought, ...parts }, all)
  const listing = [product({ features })]

  it('is the share of the listed features that two users use', () => {
    const usage = uses({ a: 3, b: 2, c: 2, d: 1 })
    expect(adoption({ usage, products: listing })).toMatchObject({ value: 0.3, score: 3 })
  })

  it('asks for one user where only one is active', () => {
    const usage = uses({ a: 1, b: 1, c: 1, d: 1, e: 1 })
    expect(adoption({ usage, products: listing })).toMatchObject({ value: 0.5, score: 4 })
  })

  it('takes the features seen in the organization where none are listed, or they are named otherwise', () => {
    const usage = uses({ a: 2, b: 2, c: 2 })
    const seen = portfolio({ featuresSeen: { '': ['a', 'b', 'c', 'd'] } })
    expect(adoption({ usage }, seen)).toMatchObject({ value: 0.75, score: 5 })
    const misnamed = [product({ features: ['Alpha', 'Beta', 'Gamma'] })]
    expect(adoption({ usage, products: misnamed }, seen).value).toBe(0.75)
    expect(adoption({ usage, products: misnamed })).toMatchObject({ score: null, applicable: true })
  })

  it('counts only the purchased products where use names them', () => {
    const usage = [...uses({ a: 2, b: 2 }, { product: 'analytics' }), ...uses({ c: 2 }, { product: 'other' })]
    const products = [...listing, product({ id: 'other', features: ['a', 'b', 'c'] })]
    expect(adoption({ usage, products })).toMatchObject({ value: 0.2, score: 2 })
  })

  it('counts by number, or any use, where users are not named', () => {
    const numbered = uses({ a: 1, b: 1 }, { user: null, activeUsers: 5 })
    const alone = uses({ c: 1 }, { user: null, activeUsers: 1 })
    expect(adoption({ usage: [...numbered, ...alone], products: listing }).value).toBe(0.2)
    expect(adoption({ usage: uses({ a: 1 }, { user: null }), products: listing }).value).toBe(0.1)
  })

  it('is 1 where nothing was used lately', () => {
    const past = uses({ a: 3 }).filter(({ on }) => on < today - 50)
    expect(adoption({ usage: past, products: listing })).toMatchObject({ value: 0, score: 1 })
  })

  it.each([
    ['two features known', { usage: uses({ a: 2 }), products: [product({ features: ['a', 'b'] })] }],
    ['no feature named in the use', { usage: users(3, 120, () => true), products: listing }],
  ] as const)('is not measured: %s', (_, parts) => {
    expect(adoption(parts)).toMatchObject({ score: null, applicable: true })
  })
})

describe('seat utilisation', () => {
  const share = (active: number, change: Parameters<typeof contract>[0] = {}) => {
    const startOn = change.startOn ?? '2025-08-01'
    return reading('seat-utilisation', {
      contracts: [contract({ startOn, terms: [terms({ effectiveOn: startOn, seats: 100 })], ...change })],
      usage: users(active, 120, (_, ago) => ago % 5 === 0),
    })
  }

  it.each([
    [76, 5],
    [75, 4],
    [61, 4],
    [60, 3],
    [51, 3],
    [50, 2],
    [10, 2],
    [9, 1],
  ])('%i of 100 seats are a %i', (active, score) => {
    expect(share(active)).toMatchObject({ value: active / 100, score })
  })

  it.each([
    ['in month four a point of grace', '2025-12-01', 61, 5],
    ['in month four, none for a one', '2025-12-01', 9, 1],
    ['in month seven as it is', '2025-09-01', 61, 4],
    ['after month nine a point of rigour', '2025-07-01', 61, 3],
    ['after month nine, none for a five', '2025-07-01', 76, 5],
    ['after month nine, none for a one', '2025-07-01', 9, 1],
  ])('%s', (_, startOn, active, score) => {
    expect(share(active, { startOn }).score).toBe(score)
  })

  it('is that of the largest product, never of the sum', () => {
    const line = (id: string, arr: number, seats: number) =>
      contract({ id, productId: id, startOn: '2025-08-01', terms: [terms({ arr, seats })] })
    const contracts = [line('small', 10, 500), line('large', 20, 40)]
    expect(reading('seat-utilisation', { contracts, usage: users(30, 120, () => true) }).value).toBe(0.75)
    const named = users(30, 60, () => true).map((row, at) => ({
      ...row,
      product: at % 3 ? 'small' : 'large',
    }))
    expect(reading('seat-utilisation', { contracts, usage: named }).value).toBe(0.25)
  })

  it.each([
    [
      'no seats',
      { contracts: [contract({ terms: [terms({ seats: null })] })], usage: users(9, 60, () => true) },
    ],
    ['users not named', { usage: everyDay(60, () => 9) }],
    [
      'use that names other products',
      {
        contracts: [contract({ productId: 'P-17' })],
        usage: users(9, 60, () => true).map((row) => ({ ...row, product: 'analytics' })),
      },
    ],
  ] as const)('is not measured: %s', (_, parts) => {
    expect(reading('seat-utilisation', parts)).toMatchObject({ score: null, applicable: true })
  })
})

describe('the other four', () => {
  it('are applicable and not measured, each with its reason', () => {
    const { signals } = detect(dossier(), portfolio(), defaultSettings).health.seven
    expect(signals).toHaveLength(7)
    for (const signal of signals.slice(3)) {
      expect(signal).toMatchObject({ score: null, applicable: true, stale: false })
      expect(signal.says).toMatch(/^Not measured: no .* have been imported\.$/)
    }
  })
})
