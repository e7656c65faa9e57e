/** Retention of families: mergers and splits are neither loss nor growth, and sisters stay customers of their own. */
import { describe, expect, it } from 'vitest'
import type { Fact, Value } from '#src/facts/fact.ts'
import type { Day } from '#src/kernel/day.ts'
import { retentionOf, short, sub, type TestAccount } from './support/retention.ts'

const year: [Day, Day] = ['2025-01-01', '2026-01-01']

/** One contract that began in 2024 and goes on. */
function customer(arr: number): Fact {
  return sub('S', { start_on: '2024-03-01', arr })
}

/** The same contract from a day on. */
function amended(on: Day, more: Readonly<Record<string, Value>>): Fact {
  return sub('S', { start_on: '2024-03-01', effective_on: on, ...more })
}

describe('a family', () => {
  const child = (facts: readonly Fact[]): TestAccount => ({ facts, parent: 'mother' })
  const ends = (arr: number, on: Day) => sub('S', { start_on: '2024-01-01', end_on: on, arr })
  const begins = (arr: number, on: Day) => sub('N', { start_on: on, arr })
  const grown = (from: number, to: number, on: Day) => [customer(from), amended(on, { arr: to })]

  it('is left as it is by a merger: what moved is not lost, nor gained', () => {
    const { total } = retentionOf(
      { mother: { facts: grown(1000, 1500, '2025-06-01') }, small: child([ends(500, '2025-06-01')]) },
      year,
    )
    expect(short(total)).toMatchObject({
      start: 1500,
      end: 1500,
      expansion: 0,
      churn: 0,
      grr: 1,
      logos: [2, 2],
    })
    expect(total.moved).toBe(500)
  })

  it('is left as it is by a split, and the new account is no new logo', () => {
    const { total } = retentionOf(
      { mother: { facts: grown(1500, 1000, '2025-06-01') }, small: child([begins(500, '2025-06-15')]) },
      year,
    )
    expect(short(total)).toMatchObject({ start: 1500, end: 1500, nrr: 1, grr: 1, logos: [1, 1] })
    expect(total.newLogos).toEqual({ logos: 0, arr: 0 })
  })

  it('loses what did not move, and gains what was not lost', () => {
    const { total } = retentionOf(
      {
        mother: { facts: grown(1000, 1200, '2025-06-01') },
        small: child([ends(500, '2025-06-01')]),
        next: child([begins(100, '2025-06-01')]),
      },
      year,
    )
    expect(short(total)).toMatchObject({ start: 1500, expansion: 0, contraction: 200, churn: 0, end: 1300 })
    const { total: more } = retentionOf(
      { mother: { facts: grown(1000, 1800, '2025-06-01') }, small: child([ends(500, '2025-06-01')]) },
      year,
    )
    expect(short(more)).toMatchObject({ expansion: 300, churn: 0, grr: 1, nrr: 1.2 })
  })

  it('is not one customer: a loss and a gain far apart, or without a common parent, are a loss and a gain', () => {
    const small = [ends(500, '2025-02-01')]
    const mother = { facts: grown(1000, 1500, '2025-11-01') }
    for (const account of [child(small), { facts: small }]) {
      const { total } = retentionOf({ mother, small: account }, year)
      expect(short(total)).toMatchObject({ expansion: 500, churn: 500, logos: [2, 1], nrr: 1, grr: 2 / 3 })
    }
    const atOnce = { facts: grown(1000, 1500, '2025-02-01') }
    expect(short(retentionOf({ mother: atOnce, small: { facts: small } }, year).total)).toMatchObject({
      churn: 500,
    })
  })

  it('reaches over several levels, and does not mind a circle', () => {
    const grandchild = { facts: [ends(500, '2025-06-01')], parent: 'child' }
    const family = { mother: { facts: grown(1000, 1500, '2025-06-01') }, child: child([]), grandchild }
    expect(retentionOf(family, year).total.moved).toBe(500)
    const circle = {
      a: { facts: grown(1000, 1500, '2025-06-01'), parent: 'b' },
      b: { facts: [ends(500, '2025-06-01')], parent: 'a' },
    }
    expect(retentionOf(circle, year).total.moved).toBe(500)
  })

  it('does not refuse a renewal by moving it', () => {
    const { total } = retentionOf(
      { mother: { facts: grown(1000, 1500, '2025-06-01') }, small: child([ends(500, '2025-06-01')]) },
      year,
    )
    expect(total.renewalRateByArr).toEqual({ value: 1, numerator: 500, denominator: 500 })
  })
})
