/** Renewal rate: what is up for renewal in a window, what counts as renewed, by number and by revenue. */
import { describe, expect, it } from 'vitest'
import type { Fact, Value } from '#src/facts/fact.ts'
import type { Day } from '#src/kernel/day.ts'
import { event, learnedOn, positions, retentionOf, sub } from './support/retention.ts'

type Terms = Readonly<Record<string, Value>>

const year: [Day, Day] = ['2025-01-01', '2026-01-01']

function annual(id: string, start: Day, end: Day, arr: number, more: Terms = {}): Fact {
  return sub(id, { start_on: start, end_on: end, arr, ...more })
}

/** A row that was written anew, and when that was learned. */
function rewritten(values: Terms, on: Day): Fact {
  return sub('S', values, learnedOn(on))
}

const started = { start_on: '2024-03-01', arr: 1000 }

interface Case {
  readonly facts: readonly Fact[]
  /** days of the decisions */
  readonly on: readonly Day[]
  /** renewed ÷ up for renewal, by number and by revenue */
  readonly rate: [number, number]
  readonly arr: [number, number]
  readonly window?: [Day, Day]
  readonly usedOn?: readonly Day[]
}

const cases: Record<string, Case> = {
  'ended and was not renewed': {
    facts: [annual('S', '2024-03-01', '2025-03-01', 1000)],
    on: ['2025-03-01'],
    rate: [0, 1],
    arr: [0, 1000],
  },
  'was followed by another contract': {
    facts: [annual('S', '2024-03-01', '2025-03-01', 1000), annual('T', '2025-03-01', '2026-03-01', 800)],
    on: ['2025-03-01'],
    rate: [1, 1],
    arr: [800, 1000],
  },
  'was followed by a larger one: capped': {
    facts: [annual('S', '2024-03-01', '2025-03-01', 1000), annual('T', '2025-02-20', '2026-03-01', 1800)],
    on: ['2025-03-01'],
    rate: [1, 1],
    arr: [1000, 1000],
  },
  'was renewed 30 days late': {
    facts: [annual('S', '2024-03-01', '2025-03-01', 1000), annual('T', '2025-03-31', '2026-03-31', 1000)],
    on: ['2025-03-01'],
    rate: [1, 1],
    arr: [1000, 1000],
  },
  'came back 31 days after its end: not renewed': {
    facts: [annual('S', '2024-03-01', '2025-03-01', 1000), annual('T', '2025-04-01', '2026-04-01', 1000)],
    on: ['2025-03-01'],
    rate: [0, 1],
    arr: [0, 1000],
  },
  'runs for years and is not up for renewal': {
    facts: [annual('S', '2024-03-01', '2027-03-01', 1000)],
    on: [],
    rate: [0, 0],
    arr: [0, 0],
  },
  'is monthly: rolling, never up for renewal': {
    facts: [sub('S', { ...started, billing_months: 1, auto_renew: true })],
    on: [],
    rate: [0, 0],
    arr: [0, 0],
  },
  'renews by itself every year, as only its next renewal says': {
    facts: [sub('S', { start_on: '2025-06-15', renewal_on: '2026-06-15', auto_renew: true, arr: 1000 })],
    window: ['2026-01-01', '2026-12-31'],
    on: ['2026-06-15'],
    rate: [1, 1],
    arr: [1000, 1000],
  },
  'renews by itself, long after the renewal that was named': {
    facts: [sub('S', { ...started, renewal_on: '2025-03-01', auto_renew: true })],
    window: ['2025-03-01', '2026-12-31'],
    on: ['2026-03-01'],
    rate: [1, 1],
    arr: [1000, 1000],
  },
  'was renewed by an amendment': {
    facts: [
      annual('S', '2024-03-01', '2025-03-01', 1000),
      sub('S', { start_on: '2024-03-01', effective_on: '2025-03-01', end_on: '2026-03-01', arr: 900 }),
    ],
    on: ['2025-03-01'],
    rate: [1, 1],
    arr: [900, 1000],
  },
  'was renewed early, its row overwritten': {
    facts: [
      sub('S', { ...started, end_on: '2025-03-01' }),
      rewritten({ ...started, end_on: '2026-03-01' }, '2025-01-20'),
    ],
    on: ['2025-03-01'],
    rate: [1, 1],
    arr: [1000, 1000],
  },
  'had its end only moved, by less than half a year': {
    facts: [
      sub('S', { ...started, end_on: '2025-03-01' }),
      rewritten({ ...started, end_on: '2025-04-15' }, '2024-10-01'),
    ],
    on: ['2025-04-15'],
    rate: [0, 1],
    arr: [0, 1000],
  },
  'was cancelled in the middle of its term: lost, but not at a renewal': {
    facts: [
      sub('S', { ...started, end_on: '2026-03-01' }),
      rewritten(
        { ...started, end_on: '2025-06-01', cancelled_on: '2025-05-01', status: 'cancelled' },
        '2025-05-01',
      ),
    ],
    on: [],
    rate: [0, 0],
    arr: [0, 0],
  },
  'was cancelled for the end of its term': {
    facts: [
      sub('S', { ...started, renewal_on: '2025-03-01', auto_renew: true }),
      rewritten(
        { ...started, end_on: '2026-03-01', cancelled_on: '2025-10-01', status: 'cancelled' },
        '2025-10-01',
      ),
    ],
    window: ['2025-03-01', '2026-03-01'],
    on: ['2026-03-01'],
    rate: [0, 1],
    arr: [0, 1000],
  },
  'does not renew itself, and nobody did': {
    facts: [sub('S', { ...started, renewal_on: '2025-03-01', auto_renew: false })],
    on: ['2025-03-01'],
    rate: [0, 1],
    arr: [0, 1000],
  },
  'does not renew itself, and is recorded as renewed': {
    facts: [
      sub('S', { ...started, renewal_on: '2025-03-01', auto_renew: false }),
      event('renewed', '2025-02-20'),
    ],
    on: ['2025-03-01'],
    rate: [1, 1],
    arr: [1000, 1000],
  },
  'has two contracts that end together: one decision': {
    facts: [
      annual('S', '2024-03-01', '2025-03-01', 1000),
      annual('T', '2024-03-01', '2025-03-01', 500),
      annual('U', '2025-03-01', '2026-03-01', 1200),
    ],
    on: ['2025-03-01'],
    rate: [1, 1],
    arr: [1200, 1500],
  },
  'has two contracts, of which one is not renewed while the other goes on': {
    facts: [annual('S', '2024-03-01', '2025-03-01', 1000), annual('T', '2024-06-01', '2027-06-01', 500)],
    on: ['2025-03-01'],
    rate: [0, 1],
    arr: [0, 1000],
  },
  'was paused before its end: nothing was up': {
    facts: [
      annual('S', '2024-03-01', '2025-03-01', 1000),
      sub('S', { start_on: '2024-03-01', effective_on: '2025-02-01', status: 'paused' }),
    ],
    on: [],
    rate: [0, 0],
    arr: [0, 0],
  },
  'ends on the first day of the window: decided before it': {
    facts: [annual('S', '2024-01-01', '2025-01-01', 1000)],
    on: [],
    rate: [0, 0],
    arr: [0, 0],
  },
  'ends on the last day': {
    facts: [annual('S', '2025-01-01', '2026-01-01', 1000)],
    on: ['2026-01-01'],
    rate: [0, 1],
    arr: [0, 1000],
  },
  'begins on the 31st: six months are over at the end of a shorter month, and the 31st comes back': {
    facts: [
      sub('S', {
        start_on: '2024-08-31',
        renewal_on: '2025-02-28',
        auto_renew: true,
        arr: 1000,
        billing_months: 6,
      }),
    ],
    window: ['2024-12-31', '2026-01-01'],
    on: ['2025-02-28', '2025-08-31'],
    rate: [2, 2],
    arr: [2000, 2000],
  },
  'is billed by the year from a 31st': {
    facts: [sub('S', { start_on: '2024-01-31', billing_months: 12, auto_renew: true, arr: 1000 })],
    on: ['2025-01-31'],
    rate: [1, 1],
    arr: [1000, 1000],
  },
  'is billed by the year from a leap day': {
    facts: [sub('S', { start_on: '2024-02-29', billing_months: 12, auto_renew: true, arr: 1000 })],
    on: ['2025-02-28'],
    rate: [1, 1],
    arr: [1000, 1000],
  },
}

describe('a customer who', () => {
  it.each(Object.entries(cases))('%s', (_what, { facts, on, rate, arr, window = year, usedOn = [] }) => {
    const accounts = { one: { facts, usedOn } }
    const { renewalRate, renewalRateByArr } = retentionOf(accounts, window).total
    expect(positions(accounts, window)[0]!.renewals.map((one) => one.on)).toEqual(on)
    expect([renewalRate.numerator, renewalRate.denominator]).toEqual(rate)
    expect([renewalRateByArr.numerator, renewalRateByArr.denominator]).toEqual(arr)
    expect(renewalRate.value).toBe(rate[1] === 0 ? null : rate[0] / rate[1])
  })

  it('is late is neither renewed nor lost, and told', () => {
    const facts = [annual('S', '2024-12-15', '2025-12-15', 1000)]
    const { total } = retentionOf({ one: { facts, usedOn: ['2025-12-20'] } }, year)
    expect(total).toMatchObject({
      renewalRate: { numerator: 0, denominator: 1 },
      late: { logos: 1, decisions: 1 },
      logos: { kept: 1 },
      grr: { value: 1 },
    })
  })

  it('pays for years counts in NRR and GRR all the same', () => {
    const { total } = retentionOf({ one: { facts: [annual('S', '2024-03-01', '2027-03-01', 1000)] } }, year)
    expect(total).toMatchObject({ nrr: { value: 1 }, grr: { value: 1 }, renewalRate: { value: null } })
  })
})
