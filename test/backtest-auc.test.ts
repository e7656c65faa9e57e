/** The area under the ROC curve and its interval by account, against hand-computed cases and by its properties. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auc, type RankedCase } from '#src/detect/backtest/auc.ts'
import { quantile } from '#src/detect/backtest/quantile.ts'
import { createRandom } from '#src/sample/create-random.ts'
import { looksOf } from './support/looks.ts'

const valueOf = (lost: readonly number[], others: readonly number[]) => auc(looksOf(lost, others))?.value

describe('the value', () => {
  it.each([
    ['every loss above: all pairs', [0.8, 0.9], [0.1, 0.2], 1],
    ['every loss below', [0.1, 0.2], [0.8, 0.9], 0],
    ['one of four pairs the wrong way round', [0.9, 0.3], [0.5, 0.1], 3 / 4],
    ['a tie counts half', [0.5], [0.5, 0.1], 3 / 4],
    ['all tied: chance', [0.5, 0.5], [0.5, 0.5, 0.5], 1 / 2],
    ['ties on both sides', [0.5, 0.5, 0.2], [0.5, 0.2, 0.1], (2.5 + 2.5 + 1.5) / 9],
  ] as const)('%s', (_what, lost, others, expected) => {
    expect(valueOf(lost, others)).toBeCloseTo(expected, 12)
  })

  it('is not there without a loss, or with nothing else', () => {
    expect(auc([])).toBeNull()
    expect(auc(looksOf([], [0.1, 0.2]))).toBeNull()
    expect(auc(looksOf([0.1, 0.2], []))).toBeNull()
  })
})

describe('over several days', () => {
  const january = looksOf([0.4], [0.1, 0.2])
  const february = looksOf([0.8], [0.9, 0.5]).map((one) => ({ ...one, on: '2026-02-01' }))

  it('compares accounts of the same day only', () => {
    // Of January 2 of 2 pairs, of February 1 of 2; days mixed it would be 5 of 8.
    expect(auc([...january, ...february])?.value).toBe(3 / 4)
    expect(auc([...january, ...february.slice(0, 2)])?.value).toBe(2 / 3)
  })

  it('is not moved by a day on which all scores are higher', () => {
    const raised = february.map((one) => ({ ...one, score: one.score + 5 }))
    expect(auc([...january, ...raised])).toEqual(auc([...january, ...february]))
  })

  it('is not there where no day has both a loss and another account', () => {
    const kept = looksOf([], [0.1, 0.2]).map((one) => ({ ...one, on: '2026-02-01' }))
    expect(auc([...looksOf([0.9, 0.8], []), ...kept])).toBeNull()
  })
})

describe('the interval', () => {
  it('is DeLong’s where each account is looked at once', () => {
    // Placements of the losses 1, 1, 1/2 and of the others 2/3, 5/6, 1: AUC 5/6 with each mean.
    const found = auc(looksOf([0.9, 0.8, 0.3], [0.6, 0.3, 0.1]))!
    expect(found.value).toBeCloseTo(5 / 6, 12)
    const ofLost = ((1 - 5 / 6) ** 2 * 2 + (1 / 2 - 5 / 6) ** 2) / 2
    const ofOthers = ((2 / 3 - 5 / 6) ** 2 + 0 + (1 - 5 / 6) ** 2) / 2
    const deviation = Math.sqrt(ofLost / 3 + ofOthers / 3)
    const reach = (1.959964 * deviation) / ((5 / 6) * (1 / 6))
    const logistic = (x: number) => 1 / (1 + Math.exp(-x))
    expect(found.low).toBeCloseTo(logistic(Math.log(5) - reach), 6)
    expect(found.high).toBeCloseTo(logistic(Math.log(5) + reach), 6)
  })

  it('of one account, or of one lost one, is everything', () => {
    const one = looksOf([0.9, 0.2], [0.3, 0.1]).map((each) => ({ ...each, account: 'A' }))
    expect(auc(one)).toEqual({ value: 3 / 4, low: 0, high: 1 })
    expect(auc(looksOf([0.9], [0.3, 0.1, 0.95]))).toMatchObject({ low: 0, high: 1 })
  })

  it('of a perfect order is as wide as its accounts are few', () => {
    const few = auc(looksOf([0.9, 0.8, 0.7], [0.1, 0.2, 0.3]))!
    const many = auc(looksOf(Array(60).fill(0.9), Array(60).fill(0.1)))!
    expect(few.value).toBe(1)
    expect(few.low).toBeLessThan(0.5)
    expect(many.low).toBeGreaterThan(0.9)
    expect([few.high, many.high]).toEqual([1, 1])
  })

  it('is not narrowed by looking at the same accounts ten times', () => {
    const once = looksOf([0.9, 0.8, 0.3, 0.7], [0.6, 0.3, 0.1, 0.2, 0.4])
    const often = Array.from({ length: 10 }, () => once).flat()
    const [a, b] = [auc(once)!, auc(often)!]
    expect(b.value).toBeCloseTo(a.value, 12)
    expect(b.low).toBeCloseTo(a.low, 12)
    expect(b.high).toBeCloseTo(a.high, 12)
  })

  it('agrees with drawing the accounts anew', () => {
    const cases = clusteredCases(11, 300, 0.8)
    const found = auc(cases)!
    const drawn = bootstrap(cases, 400)
    expect(found.low).toBeCloseTo(quantile(drawn, 0.025), 1.5)
    expect(found.high).toBeCloseTo(quantile(drawn, 0.975), 1.5)
  })

  it('holds chance in 19 of 20 histories where the score says nothing', () => {
    const histories = Array.from({ length: 300 }, (_, seed) => auc(clusteredCases(seed, 120, 0))!)
    const missed = histories.filter(({ low, high }) => low > 0.5 || high < 0.5).length
    expect(missed).toBeGreaterThan(3)
    expect(missed).toBeLessThan(28)
  })
})

/** Accounts with a level of their own, looked at up to eight times; a fifth of them is lost after the last three. */
function clusteredCases(seed: number, accounts: number, shift: number): RankedCase[] {
  const random = createRandom(seed, 'clustered')
  return Array.from({ length: accounts }, (_, at) => {
    const isLost = random.chance(0.2)
    const level = random.logNormal(1, 1) * Math.exp(isLost ? shift : 0)
    const looks = random.integer(1, 8)
    return Array.from({ length: looks }, (_each, look) => ({
      account: `A${at}`,
      on: 'one day',
      score: level * random.logNormal(1, 0.2),
      isLost: isLost && look >= looks - 3,
    }))
  }).flat()
}

function bootstrap(cases: readonly RankedCase[], draws: number): number[] {
  const random = createRandom(1, 'bootstrap')
  const groups = [...Map.groupBy(cases, ({ account }) => account).values()]
  return Array.from({ length: draws }, () => {
    const drawn = groups.flatMap(() => random.pick(groups))
    return auc(drawn)!.value
  })
}

const cases = fc.array(
  fc.record({
    account: fc.integer({ min: 0, max: 6 }).map((at) => `A${at}`),
    on: fc.constantFrom('2026-01-01', '2026-02-01'),
    score: fc.integer({ min: -8, max: 8 }),
    isLost: fc.boolean(),
  }),
  { minLength: 2, maxLength: 40 },
)

describe('its properties', () => {
  it('the order alone counts: a monotone transformation changes nothing', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const moved = some.map((one) => ({ ...one, score: Math.exp(one.score / 2) + 3 * one.score }))
        expect(auc(moved)).toEqual(auc(some))
      }),
    )
  })

  it('with the labels swapped it is 1 − AUC, and so are the ends of its interval', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const found = auc(some)
        const swapped = auc(some.map((one) => ({ ...one, isLost: !one.isLost })))
        expect(swapped === null).toBe(found === null)
        if (found === null || swapped === null) return
        expect(swapped.value).toBeCloseTo(1 - found.value, 9)
        expect(swapped.low).toBeCloseTo(1 - found.high, 6)
        expect(swapped.high).toBeCloseTo(1 - found.low, 6)
      }),
    )
  })

  it('the interval holds the value, within 0 and 1', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const found = auc(some)
        if (found === null) return
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.low).toBeLessThanOrEqual(found.value + 1e-9)
        expect(found.high).toBeGreaterThanOrEqual(found.value - 1e-9)
        expect(found.high).toBeLessThanOrEqual(1)
      }),
    )
  })
})
