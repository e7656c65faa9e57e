/** The engine as a whole: pure, the same for the same, with evidence for every claim and words that people read. */
import { detect } from '#src/detect/detect.ts'
import { rules } from '#src/detect/rules.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Contract, Dossier } from '#src/facts/dossier.ts'
import { addDays } from '#src/kernel/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  contract,
  dossier,
  entry,
  everyDay,
  person,
  portfolio,
  product,
  silentFor,
  terms,
  today,
  users,
} from './support/dossier.ts'

const anyContract: fc.Arbitrary<Contract> = fc
  .record({
    startsAgo: fc.integer({ min: -60, max: 1500 }),
    endsIn: fc.option(fc.integer({ min: -400, max: 900 }), { nil: null }),
    renewsIn: fc.option(fc.integer({ min: -900, max: 900 }), { nil: null }),
    noticeDays: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    autoRenew: fc.option(fc.boolean(), { nil: null }),
    termMonths: fc.option(fc.integer({ min: 1, max: 36 }), { nil: null }),
    status: fc.constantFrom('active', 'trial', 'cancelled', 'expired', 'paused'),
    cancelledAgo: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    seats: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    arr: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null }),
    productId: fc.constantFrom(null, 'X', 'Y'),
  })
  .map(({ startsAgo, endsIn, renewsIn, cancelledAgo, seats, arr, ...rest }) => ({
    ...contract({ ...rest, startOn: addDays(asOf, -startsAgo) } as Partial<Contract>),
    endOn: endsIn === null ? null : addDays(asOf, Math.max(endsIn, -startsAgo)),
    renewalOn: renewsIn === null ? null : addDays(asOf, renewsIn),
    cancelledOn: cancelledAgo === null ? null : addDays(asOf, -cancelledAgo),
    terms: [terms({ effectiveOn: addDays(asOf, -startsAgo), seats, arr })],
  }))

const anyUse = fc.array(
  fc.record({
    ago: fc.integer({ min: 0, max: 195 }),
    user: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null }),
    feature: fc.option(fc.constantFrom('f', 'g', 'h'), { nil: null }),
    product: fc.option(fc.constantFrom('X', 'Y'), { nil: null }),
    grain: fc.constantFrom('day', 'week', 'month'),
    events: fc.integer({ min: 0, max: 50 }),
  }),
  { maxLength: 60 },
)

const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({ contracts: fc.array(anyContract, { maxLength: 4 }), use: fc.option(anyUse, { nil: null }) })
  .map(({ contracts, use }) =>
    dossier({
      contracts: contracts.map((one, at) => ({ ...one, id: `S-${at}` })),
      usage: use && use.map(({ ago, ...row }) => entry(today - ago, row as Parameters<typeof entry>[1])),
      products: [product({ id: 'X', features: ['f', 'g', 'h'] })],
      people: [person()],
    }),
  )

describe('the engine', () => {
  it('says the same for the same and leaves what it is given untouched', () => {
    fc.assert(
      fc.property(anyDossier, (given) => {
        const before = structuredClone(given)
        const first = detect(given, frozen(portfolio()), defaultSettings)
        expect(detect(given, portfolio(), defaultSettings)).toEqual(first)
        expect(given).toEqual(before)
      }),
    )
  })

  it('keeps every figure in its bounds, whatever the facts', () => {
    fc.assert(
      fc.property(anyDossier, fc.boolean(), (given, isDead) => {
        const { health, outlook, movements, deadline, undecided } = detect(
          given,
          isDead ? silentFor(30) : portfolio(),
          defaultSettings,
        )
        for (const { score, coverage, signals } of [health.seven, health.weighted]) {
          expect(score === null || (score >= 0 && score <= 100)).toBe(true)
          expect(coverage >= 0 && coverage <= 1).toBe(true)
          for (const signal of signals)
            expect(signal.score === null || (signal.score >= 1 && signal.score <= 5)).toBe(true)
        }
        if (outlook) {
          expect(
            outlook.p >= 0.02 && outlook.p <= 0.98 && outlook.low <= outlook.p && outlook.p <= outlook.high,
          ).toBe(true)
          expect(outlook.lossWithin90 >= 0 && outlook.lossWithin90 <= 1).toBe(true)
        }
        if (deadline) expect(deadline.on >= asOf && deadline.on <= deadline.renewalOn).toBe(true)
        for (const movement of movements) {
          expect(movement.confidence > 0 && movement.confidence <= 1).toBe(true)
          expect(movement.since <= asOf).toBe(true)
          expect(movement.evidence.length).toBeGreaterThan(0)
          expect(undecided).not.toContain(movement.rule)
          expect(`${movement.headline} ${movement.reason} ${movement.nextStep}`).not.toMatch(
            /NaN|undefined|null|Infinity/,
          )
        }
      }),
    )
  })

  it('fires nothing that rests on use while the feed is dead', () => {
    fc.assert(
      fc.property(anyDossier, (given) => {
        const { movements } = detect(given, silentFor(30), defaultSettings)
        const records = movements.flatMap(({ evidence }) => evidence.map(({ factId }) => factId))
        expect(records.filter((factId) => factId.startsWith('usage/'))).toEqual([])
      }),
    )
  })

  it('has a rule for every movement, named and explained', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { says } of rules) expect(says).toMatch(/^[A-Z].*\.$/)
  })
})

describe('the verdict', () => {
  const verdict = (parts: Parameters<typeof dossier>[0], all = portfolio()) =>
    detect(dossier(parts), all, defaultSettings)
      .verdict.map(({ says }) => says)
      .join(' ')

  it('says what moved, each cause once, and what is at stake', () => {
    const usage = users(20, 150, (user, ago) => user < (ago < 48 ? 8 : 20))
    const contracts = [contract({ renewalOn: '2026-07-15', noticeDays: 30, terms: [terms({ seats: 20 })] })]
    expect(verdict({ usage, contracts })).toMatch(
      /^Usage down 60% since \d+ February 2026 and notice period ends in 75 days\. It pays 100,000 USD a year, decides by 15 June 2026 \(75 days\) and is \d\d% likely to renew\.$/,
    )
  })

  it('says that nothing moved, on how much', () => {
    const usage = users(30, 150, () => true)
    expect(verdict({ usage })).toMatch(
      /^Nothing has moved in what is measured \(2 signals of 7\)\. It pays 100,000 USD/,
    )
  })

  it('says when it cannot say', () => {
    expect(verdict({ usage: null })).toMatch(
      /^Nothing has moved, but nothing of its use is measured either\./,
    )
    expect(verdict({ usage: everyDay(150, () => 9).slice(10) }, silentFor(10))).toMatch(
      /^Nothing can be said of its use: product has brought nothing since 22 March 2026\./,
    )
    expect(verdict({ contracts: [] })).toMatch(/There is no paid contract on this day\.$/)
    const over = ['2026-01-31', '2026-02-28'].map((endOn) => contract({ endOn, status: 'cancelled' }))
    expect(verdict({ contracts: over })).toMatch(
      /No customer any more: the last paid contract ended on 28 February 2026\.$/,
    )
  })
})

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) frozen(part as object)
  return Object.freeze(value)
}
