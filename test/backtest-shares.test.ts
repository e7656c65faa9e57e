/** Shares, lift, calibration and their intervals, against published and hand-computed cases. */
import { describe, expect, it } from 'vitest'
import { calibration } from '#src/detect/backtest/calibration.ts'
import { lift } from '#src/detect/backtest/lift.ts'
import { linkOf } from '#src/detect/backtest/link.ts'
import { lookDays } from '#src/detect/backtest/look-days.ts'
import { normalQuantile } from '#src/detect/backtest/normal-quantile.ts'
import { proportion } from '#src/detect/backtest/proportion.ts'
import { quantile } from '#src/detect/backtest/quantile.ts'
import { wilson } from '#src/detect/backtest/wilson.ts'
import { look, looksOf } from './support/looks.ts'

describe('the interval of a share', () => {
  // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 4.
  it.each([
    [81, 263, 0.2535, 0.3682],
    [15, 148, 0.0598, 0.1644],
    [0, 20, 0, 0.2005],
    [1, 29, 0.0018, 0.1963],
  ])('of %i in %i is the published one', (hits, size, low, high) => {
    const found = wilson(hits / size, size)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  it('is the same from the other side, and wider the surer it has to be', () => {
    const [lost, kept] = [wilson(3 / 40, 40), wilson(37 / 40, 40)]
    expect(kept.low).toBeCloseTo(1 - lost.high, 12)
    expect(kept.high).toBeCloseTo(1 - lost.low, 12)
    expect(wilson(3 / 40, 40, 0.99).high).toBeGreaterThan(lost.high)
  })

  it('never makes a link of a single fire', () => {
    expect(wilson(1, 1).low).toBeLessThan(0.06)
  })

  it.each([
    [0.5, 0],
    [0.975, 1.959964],
    [0.995, 2.575829],
    [0.025, -1.959964],
    [0.001, -3.090232],
  ])('rests on the quantile of %d', (share, deviations) => {
    expect(normalQuantile(share)).toBeCloseTo(deviations, 6)
  })
})

describe('a share of cases', () => {
  const cases = (hits: number, misses: number, accountOf: (at: number) => string) =>
    Array.from({ length: hits + misses }, (_, at) => ({ account: accountOf(at), isHit: at < hits }))

  it('is not there without a case', () => expect(proportion([])).toBeNull())

  it('of unlike accounts has Wilson’s interval, but for the one account that the spread costs', () => {
    const found = proportion(cases(10, 30, String))!
    expect(found).toMatchObject({ cases: 40, hits: 10, share: 0.25 })
    // design effect 40 ÷ 39
    expect(found.low).toBeCloseTo(wilson(0.25, 39).low, 12)
    expect(found.high).toBeCloseTo(wilson(0.25, 39).high, 12)
  })

  it('of accounts that are seen ten times each is as sure as of those accounts', () => {
    const once = proportion(cases(10, 30, String))!
    const often = Array.from({ length: 10 }, () => cases(10, 30, String)).flat()
    const found = proportion(often)!
    expect(found.share).toBe(0.25)
    expect(found.low).toBeCloseTo(once.low, 12)
    expect(found.high).toBeCloseTo(once.high, 12)
  })

  it.each([
    ['none', 0, 40],
    ['all', 40, 0],
  ])('with %s hit counts each account once', (_what, hits, misses) => {
    const found = proportion(cases(hits, misses, (at) => String(at % 10)))!
    expect(found).toMatchObject({ ...wilson(hits / 40, 10), cases: 40 })
  })

  it('of one account is one case', () => {
    const found = proportion(cases(20, 20, () => 'A'))!
    expect(found).toMatchObject({ share: 0.5, ...wilson(0.5, 1) })
  })
})

describe('the lift', () => {
  it('is the share of the lost in the top, by the base rate', () => {
    // Ten accounts, two lost, one of them the first: in the top fifth 1 of 2 is lost, against 2 of 10.
    const looks = looksOf([0.9, 0.15], [0.8, 0.1, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    expect(lift(looks, 0.2, 0.2)).toMatchObject({ lift: 2.5, found: 0.5, lost: { cases: 2, hits: 1 } })
    expect(lift(looks, 0.1, 0.2)).toMatchObject({ lift: 5, found: 0.5, lost: { cases: 1, hits: 1 } })
  })

  it('counts those that tie for the last place in part, so that their order does not matter', () => {
    const looks = looksOf([0.5], [0.5, 0.5, 0.5, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])
    const found = lift(looks, 0.2, 0.1)!
    expect(found.lost.cases).toBeCloseTo(2, 12)
    expect(found.lost.share).toBeCloseTo(0.25, 12)
    expect(found.lift).toBeCloseTo(2.5, 12)
    expect(lift(looks.toReversed(), 0.2, 0.1)!.lift).toBeCloseTo(2.5, 12)
  })

  it('is taken day by day: a day with high scores does not fill it', () => {
    const high = looksOf([0.95], Array(9).fill(0.9)).map((one) => ({ ...one, on: '2026-02-01' }))
    const low = looksOf([0.2], Array(9).fill(0.1)).map((one) => ({ ...one, on: '2026-01-01' }))
    expect(lift([...high, ...low], 0.1, 0.1)).toMatchObject({ lift: 10, found: 1 })
  })

  it('of a score that is the same for all is 1', () => {
    expect(lift(looksOf([0.5, 0.5], Array(8).fill(0.5)), 0.1, 0.2)!.lift).toBeCloseTo(1, 12)
  })
})

describe('calibration', () => {
  it('holds what was expected against what was seen, bin by bin', () => {
    const looks = [
      ...Array.from({ length: 10 }, (_, at) => look({ account: `a${at}`, score: 0.01 * at })),
      ...Array.from({ length: 10 }, (_, at) =>
        look({ account: `b${at}`, score: 0.5 + 0.01 * at, isLost: at % 2 === 0 }),
      ),
    ]
    const bins = calibration(looks)
    expect(bins).toHaveLength(10)
    expect(bins[0]).toMatchObject({
      from: 0,
      through: 0.01,
      expected: 0.005,
      observed: { cases: 2, hits: 0 },
    })
    expect(bins[9]).toMatchObject({ from: 0.58, through: 0.59, observed: { cases: 2, hits: 1, share: 0.5 } })
  })

  it('keeps equal chances together, and loses no look', () => {
    const bins = calibration(looksOf([0.3, 0.3], [...Array(17).fill(0.3), 0.9]))
    expect(bins.map(({ from, observed }) => [from, observed.cases, observed.hits])).toEqual([
      [0.3, 19, 2],
      [0.9, 1, 0],
    ])
    expect(calibration([])).toEqual([])
    expect(calibration([look({ account: 'A', score: 0.2 })])).toHaveLength(1)
  })
})

describe('whether there is a link', () => {
  it.each([
    [{ low: 0.51, high: 0.7 }, 20, 'more'],
    [{ low: 0.51, high: 0.7 }, 19, 'too few losses'],
    [{ low: 0.5, high: 0.7 }, 500, 'none'],
    [{ low: 0.3, high: 0.5 }, 500, 'none'],
    [{ low: 0.3, high: 0.49 }, 20, 'fewer'],
  ] as const)('%j with %i losses: %s', (interval, losses, expected) => {
    expect(linkOf(interval, 0.5, losses)).toBe(expected)
  })
})

describe('the days of a walk', () => {
  const walk = { from: '2026-01-31', to: '2026-07-01', horizonDays: 90 } as const

  it('are a month or a week apart, the last with its horizon within the history', () => {
    expect(lookDays({ ...walk, every: 'month' })).toEqual(['2026-01-31', '2026-02-28', '2026-03-31'])
    const weeks = lookDays({ ...walk, every: 'week' })
    expect(weeks).toHaveLength(9)
    expect(weeks.at(-1)).toBe('2026-03-28')
  })

  it('include a day whose horizon ends with the history, and none in a history that is shorter', () => {
    expect(lookDays({ ...walk, to: '2026-05-01', every: 'month' })).toEqual(['2026-01-31'])
    expect(lookDays({ ...walk, to: '2026-04-30', every: 'month' })).toEqual([])
  })
})

describe('a quantile', () => {
  it.each([
    [[3], 0.25, 3],
    [[1, 2, 3, 4, 5], 0.5, 3],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[10, 20], 0.25, 12.5],
  ] as const)('of %j at %d', (values, share, expected) => expect(quantile(values, share)).toBe(expected))
})
