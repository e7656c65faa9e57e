/** What holds of retention whatever the contracts are. */
import './support/same-cases.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RetentionFigures } from '#src/detect/retention/retention-figures.ts'
import type { Fact } from '#src/facts/fact.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { event, retentionOf, short, sub, type TestAccount } from './support/retention.ts'

const FIRST = '2023-01-01'
const window: [Day, Day] = ['2025-01-01', '2026-01-01']

/** Half of them about the two days that are compared, where it is decided. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 1300 }).map((number) => addDays(FIRST, number)),
  fc
    .tuple(fc.constantFrom(...window), fc.integer({ min: -60, max: 60 }))
    .map(([on, days]) => addDays(on, days)),
)
const arr = fc.integer({ min: 0, max: 50 }).map((hundreds) => hundreds * 100)

const subscription = fc
  .record({
    startOn: day,
    endOn: fc.option(day),
    arr,
    seats: fc.option(fc.integer({ min: 1, max: 3 })),
    changes: fc.array(
      fc.record({
        on: day,
        arr: fc.option(arr),
        status: fc.constantFrom('active', 'paused', 'active', 'paused', 'trial'),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ startOn, endOn, changes, ...terms }) => (id: string): Fact[] => [
    sub(id, {
      start_on: startOn,
      end_on: endOn !== null && endOn > startOn ? endOn : null,
      plan: 'P',
      ...terms,
    }),
    ...changes
      .filter(({ on }) => on > startOn)
      .map(({ on, ...change }) => sub(id, { start_on: startOn, effective_on: on, ...change })),
  ])

const account = fc
  .record({
    subscriptions: fc.array(subscription, { maxLength: 3 }),
    events: fc.array(fc.record({ kind: fc.constantFrom('churned', 'reactivated', 'renewed'), on: day }), {
      maxLength: 2,
    }),
    usedOn: fc.array(day, { maxLength: 9 }),
    group: fc.constantFrom('a', 'b', null),
    isChild: fc.boolean(),
  })
  .map(({ subscriptions, events, usedOn, group, isChild }): TestAccount => ({
    facts: [
      ...subscriptions.flatMap((make, at) => make(`S${at}`)),
      ...events.map(({ kind, on }) => event(kind, on)),
    ],
    usedOn: usedOn.toSorted(),
    group,
    ...(isChild && { parent: '0' }),
  }))

const company = fc
  .array(account, { minLength: 1, maxLength: 12 })
  .map((accounts) =>
    Object.fromEntries(accounts.map((one, at) => [String(at), at === 0 ? withoutParent(one) : one])),
  )

function withoutParent({ facts, usedOn = [], group = null }: TestAccount): TestAccount {
  return { facts, usedOn, group }
}

/** Every number of the figures that adds up over groups, in one order. */
function amounts(figures: RetentionFigures): number[] {
  const { nrr, grr, logoRetention, renewalRate, renewalRateByArr, ...sums } = figures
  return [
    ...[nrr, grr, logoRetention, renewalRate, renewalRateByArr].flatMap((one) => [
      one.numerator,
      one.denominator,
    ]),
    ...[sums.cohort, sums.logos, sums.newLogos, sums.returnedLogos, sums.late, sums.unknownArr].flatMap(
      (part) => Object.values(part),
    ),
    sums.moved,
  ]
}

describe('whatever the contracts are', () => {
  it('the cases reach what is rare: families, pauses, returns, late renewals, lost and kept logos', () => {
    const totals = fc.sample(company, 300).map((accounts) => retentionOf(accounts, window).total)
    const reached = (pick: (figures: RetentionFigures) => number) =>
      totals.filter((one) => pick(one) > 0).length
    for (const pick of [
      (one: RetentionFigures) => one.moved,
      (one: RetentionFigures) => one.cohort.paused,
      (one: RetentionFigures) => one.cohort.resumed,
      (one: RetentionFigures) => one.cohort.priceRise,
      (one: RetentionFigures) => one.cohort.contraction,
      (one: RetentionFigures) => one.returnedLogos.logos,
      (one: RetentionFigures) => one.late.logos,
      (one: RetentionFigures) => one.logos.lost,
      (one: RetentionFigures) => one.logos.kept,
      (one: RetentionFigures) => one.renewalRate.numerator,
    ])
      expect(reached(pick), String(pick)).toBeGreaterThan(0)
  })

  it('GRR lies between 0 and 1, and NRR is not below it; no other share is above 1', () => {
    fc.assert(
      fc.property(company, (accounts) => {
        const { nrr, grr, logoRetention, renewalRate, renewalRateByArr } = retentionOf(accounts, window).total
        for (const { value } of [grr, logoRetention, renewalRate, renewalRateByArr]) {
          if (value === null) continue
          expect(value).toBeGreaterThanOrEqual(-1e-9)
          expect(value).toBeLessThanOrEqual(1)
        }
        expect(nrr.value === null).toBe(grr.value === null)
        if (nrr.value !== null) expect(nrr.value).toBeGreaterThanOrEqual(grr.value!)
      }),
    )
  })

  it('start + expansion − contraction − churn = end, and no part is negative', () => {
    fc.assert(
      fc.property(company, (accounts) => {
        const { cohort, logos } = retentionOf(accounts, window).total
        const { start, expansion, contraction, churn, end, priceRise, resumed, paused } = cohort
        expect(end).toBeCloseTo(start + expansion - contraction - churn, 6)
        for (const part of Object.values(cohort)) expect(part).toBeGreaterThanOrEqual(-1e-9)
        expect(priceRise).toBeLessThanOrEqual(expansion)
        expect(resumed).toBeLessThanOrEqual(expansion)
        expect(paused).toBeLessThanOrEqual(contraction)
        expect(logos.kept + logos.lost).toBe(logos.start)
      }),
    )
  })

  it('groups add up to the total', () => {
    fc.assert(
      fc.property(company, (accounts) => {
        const { total, groups } = retentionOf(accounts, window)
        const sums = groups.map(({ figures }) => amounts(figures))
        for (const [at, amount] of amounts(total).entries())
          expect(sums.reduce((sum, group) => sum + group[at]!, 0)).toBeCloseTo(amount, 6)
      }),
    )
  })

  it('what the cohort keeps and what joins is all that is paid at the end, family or not', () => {
    fc.assert(
      fc.property(company, (accounts) => {
        const { cohort, newLogos, returnedLogos } = retentionOf(accounts, window).total
        const next = retentionOf(accounts, [window[1], addDays(window[1], 1)]).total
        expect(cohort.end + newLogos.arr + returnedLogos.arr).toBeCloseTo(next.cohort.start, 6)
      }),
    )
  })

  it('who comes new in the window changes no ratio', () => {
    fc.assert(
      fc.property(company, day, arr, (accounts, on, amount) => {
        fc.pre(on > window[0])
        const more = { ...accounts, newcomer: { facts: [sub('N', { start_on: on, arr: amount })] } }
        const [before, after] = [accounts, more].map((all) => short(retentionOf(all, window).total))
        expect(after).toEqual(before)
      }),
    )
  })

  it('a family takes away losses and gains alike: NRR only rises by what a new account took over', () => {
    fc.assert(
      fc.property(company, (accounts) => {
        const alone = Object.fromEntries(
          Object.entries(accounts).map(([id, one]) => [id, withoutParent(one)]),
        )
        const [family, apart] = [accounts, alone].map((all) => retentionOf(all, window).total)
        expect(family!.cohort.start).toBe(apart!.cohort.start)
        expect(family!.cohort.end + family!.newLogos.arr + family!.returnedLogos.arr).toBeCloseTo(
          apart!.cohort.end + apart!.newLogos.arr + apart!.returnedLogos.arr,
          6,
        )
        expect(family!.grr.numerator - apart!.grr.numerator).toBeCloseTo(family!.moved, 6)
      }),
    )
  })
})
