/** Retention: every edge of handbook 8, as accounts of a few rows and the figures that follow. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { type Exchange, exchangeOf } from '#src/facts/exchange.ts'
import type { Fact, Value } from '#src/facts/fact.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { event, learnedOn, retentionOf, short, sub, type TestAccount } from './support/retention.ts'

type Terms = Readonly<Record<string, Value>>

/** One contract that began in 2024 and goes on. */
function customer(arr: number, more: Terms = {}): Fact {
  return sub('S', { start_on: '2024-03-01', arr, ...more })
}

/** The same contract from a day on. */
function amended(on: Day, more: Terms): Fact {
  return sub('S', { start_on: '2024-03-01', effective_on: on, ...more })
}

const year: [Day, Day] = ['2025-01-01', '2026-01-01']
const steady: TestAccount = { facts: [customer(1000)] }

/** Beside an account that does not change, so that no share is 0 or 1 by itself. */
function beside(facts: readonly Fact[], window = year, usedOn: readonly Day[] = []) {
  return retentionOf({ steady, other: { facts, usedOn } }, window).total
}

interface Case {
  readonly facts: readonly Fact[]
  readonly window?: [Day, Day]
  readonly usedOn?: readonly Day[]
  /** of the account alone: ARR at the start and end, and logos at the start and kept */
  readonly arr: [number, number]
  readonly logos: [number, number]
}

const cases: Record<string, Case> = {
  'goes on': { facts: [customer(1000)], arr: [1000, 1000], logos: [1, 1] },
  expands: {
    facts: [customer(1000), amended('2025-06-01', { arr: 1500 })],
    arr: [1000, 1500],
    logos: [1, 1],
  },
  contracts: {
    facts: [customer(1000), amended('2025-06-01', { arr: 400 })],
    arr: [1000, 400],
    logos: [1, 1],
  },
  'goes up and down inside the window: nets once': {
    facts: [customer(1000), amended('2025-03-01', { arr: 3000 }), amended('2025-09-01', { arr: 1100 })],
    arr: [1000, 1100],
    logos: [1, 1],
  },
  'comes new: in neither side': {
    facts: [sub('S', { start_on: '2025-01-02', arr: 1000 })],
    arr: [0, 0],
    logos: [0, 0],
  },
  'comes on the first day: in the cohort': {
    facts: [sub('S', { start_on: '2025-01-01', arr: 1000 })],
    arr: [1000, 1000],
    logos: [1, 1],
  },
  'is a trial': { facts: [customer(1000, { status: 'trial' })], arr: [0, 0], logos: [0, 0] },
  'pays nothing': { facts: [customer(0)], arr: [0, 0], logos: [0, 0] },
  'ends on the last day of the window: that day is not paid': {
    facts: [customer(1000, { end_on: '2026-01-01' })],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'ends a day later': { facts: [customer(1000, { end_on: '2026-01-02' })], arr: [1000, 1000], logos: [1, 1] },
  'is cancelled, with an end after the window: pays on': {
    facts: [customer(1000, { status: 'cancelled', cancelled_on: '2025-10-01', end_on: '2026-03-01' })],
    arr: [1000, 1000],
    logos: [1, 1],
  },
  'is cancelled, with an end inside': {
    facts: [customer(1000, { status: 'cancelled', cancelled_on: '2024-12-01', end_on: '2025-03-01' })],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'is cancelled without an end: pays until its renewal': {
    facts: [customer(1000, { status: 'cancelled', cancelled_on: '2025-10-01', renewal_on: '2026-03-01' })],
    arr: [1000, 1000],
    logos: [1, 1],
  },
  'was overwritten without a date: it changed when that was learned': {
    facts: [customer(1000), sub('S', { start_on: '2024-03-01', arr: 1200 }, learnedOn('2025-05-05'))],
    arr: [1000, 1200],
    logos: [1, 1],
  },
  'has an end that was learned late: the date counts': {
    facts: [
      customer(1000),
      sub('S', { start_on: '2024-03-01', arr: 1000, end_on: '2025-12-01' }, learnedOn('2026-02-01')),
    ],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'paused 90 days ago: no revenue, still a logo': {
    facts: [customer(1000), amended(addDays('2026-01-01', -90), { status: 'paused' })],
    arr: [1000, 0],
    logos: [1, 1],
  },
  'paused 91 days ago: lost': {
    facts: [customer(1000), amended(addDays('2026-01-01', -91), { status: 'paused' })],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'said to be paused by a row without a date that reached us later: paid before': {
    facts: [sub('S', { start_on: '2024-03-01', arr: 1000, status: 'paused' }, { recordedOn: '2025-12-20' })],
    arr: [1000, 0],
    logos: [1, 1],
  },
  'paused at the start, then goes on: the logo was kept': {
    facts: [
      customer(1000),
      amended('2024-12-01', { status: 'paused' }),
      amended('2025-02-01', { status: 'active' }),
    ],
    arr: [0, 1000],
    logos: [1, 1],
  },
  'comes back after 90 days: the same logo': {
    facts: [
      customer(1000, { end_on: '2025-04-01' }),
      sub('T', { start_on: addDays('2025-04-01', 90), arr: 800 }),
    ],
    arr: [1000, 800],
    logos: [1, 1],
  },
  'comes back after 91 days: a new logo': {
    facts: [
      customer(1000, { end_on: '2025-04-01' }),
      sub('T', { start_on: addDays('2025-04-01', 91), arr: 800 }),
    ],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'is gone on the last day and comes back after it: lost in this window, whatever is learned later': {
    facts: [customer(1000, { end_on: '2025-12-01' }), sub('T', { start_on: '2026-01-20', arr: 1000 })],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'left by an event while its contract had no end': {
    facts: [customer(1000), event('churned', '2025-08-01')],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'left and came back by events, within 90 days': {
    facts: [customer(1000), event('churned', '2025-08-01'), event('reactivated', '2025-10-01')],
    arr: [1000, 1000],
    logos: [1, 1],
  },
  'left and came back by events, much later': {
    facts: [customer(1000), event('churned', '2025-03-01'), event('reactivated', '2025-10-01')],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'ramps: the revenue of the day, whatever is agreed for later': {
    facts: [
      customer(1000),
      amended('2025-01-01', { arr: 2000 }),
      amended('2026-01-01', { arr: 3000 }),
      amended('2027-01-01', { arr: 9000 }),
    ],
    arr: [2000, 3000],
    logos: [1, 1],
  },
  'has two contracts, of which one ends': {
    facts: [customer(1000), sub('T', { start_on: '2024-05-01', end_on: '2025-05-01', arr: 500 })],
    arr: [1500, 1000],
    logos: [1, 1],
  },
  'has two contracts, one up and one down: nets once': {
    facts: [
      customer(1000),
      amended('2025-03-01', { arr: 1400 }),
      sub('T', { start_on: '2024-05-01', arr: 500 }),
      sub('T', { start_on: '2024-05-01', effective_on: '2025-05-01', arr: 100 }),
    ],
    arr: [1500, 1500],
    logos: [1, 1],
  },
  'past its end 30 days ago and in use: late, not churned': {
    facts: [customer(1000, { end_on: addDays('2026-01-01', -30) })],
    usedOn: ['2025-12-20'],
    arr: [1000, 1000],
    logos: [1, 1],
  },
  'past its end 31 days ago and in use: the grace is over': {
    facts: [customer(1000, { end_on: addDays('2026-01-01', -31) })],
    usedOn: ['2025-12-20'],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'past its end and not in use since': {
    facts: [customer(1000, { end_on: '2025-12-20' })],
    usedOn: ['2025-12-19'],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'past its end, in use, but cancelled': {
    facts: [customer(1000, { end_on: '2025-12-20', status: 'cancelled', cancelled_on: '2025-10-01' })],
    usedOn: ['2025-12-24'],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'past its renewal date, does not renew itself, in use: late': {
    facts: [customer(1000, { renewal_on: '2025-12-20', auto_renew: false })],
    usedOn: ['2025-12-24'],
    arr: [1000, 1000],
    logos: [1, 1],
  },
  'past its renewal date, does not renew itself, silent: lost': {
    facts: [customer(1000, { renewal_on: '2025-12-20', auto_renew: false })],
    arr: [1000, 0],
    logos: [1, 0],
  },
  'past its renewal date, does not renew itself, but the renewal is recorded': {
    facts: [customer(1000, { renewal_on: '2025-12-20', auto_renew: false }), event('renewed', '2025-12-18')],
    arr: [1000, 1000],
    logos: [1, 1],
  },
  'past its renewal date and renews itself': {
    facts: [customer(1000, { renewal_on: '2025-03-01', auto_renew: true })],
    arr: [1000, 1000],
    logos: [1, 1],
  },
  'multi-year, not up for renewal': {
    facts: [customer(1000, { end_on: '2027-03-01' })],
    arr: [1000, 1000],
    logos: [1, 1],
  },
  'on leap day': {
    facts: [sub('S', { start_on: '2023-02-28', end_on: '2024-02-29', arr: 1000 })],
    window: ['2024-02-28', '2024-02-29'],
    arr: [1000, 0],
    logos: [1, 0],
  },
}

describe('an account that', () => {
  it.each(Object.entries(cases))('%s', (_what, { facts, window = year, usedOn, arr, logos }) => {
    const { total } = retentionOf({ one: { facts, ...(usedOn && { usedOn }) } }, window)
    const [start, end] = arr
    expect(short(total)).toEqual({
      start,
      expansion: Math.max(0, end - start),
      contraction: logos[1] === 1 ? Math.max(0, start - end) : 0,
      churn: logos[1] === 1 ? 0 : start,
      end,
      nrr: start === 0 ? null : end / start,
      grr: start === 0 ? null : Math.min(end, start) / start,
      logo: logos[0] === 0 ? null : logos[1],
      logos,
    })
  })
})

describe('the figures', () => {
  it('are sums over the cohort, GRR with each account capped', () => {
    const up = [customer(1000), amended('2025-06-01', { arr: 1600 })]
    expect(short(beside(up))).toMatchObject({ start: 2000, end: 2600, nrr: 1.3, grr: 1, logo: 1 })
    const gone = [customer(1000, { end_on: '2025-06-01' })]
    const { total } = retentionOf({ steady, up: { facts: up }, gone: { facts: gone } }, year)
    expect(short(total)).toMatchObject({ start: 3000, end: 2600, nrr: 2600 / 3000, grr: 2 / 3, logo: 2 / 3 })
  })

  it('are undefined where nobody was there at the start, not zero', () => {
    const { total } = retentionOf({ one: { facts: [sub('S', { start_on: '2025-06-01', arr: 5 })] } }, year)
    const { nrr, grr, logoRetention, renewalRate, renewalRateByArr } = total
    for (const { value, denominator } of [nrr, grr, logoRetention, renewalRate, renewalRateByArr])
      expect([value, denominator]).toEqual([null, 0])
    expect(total.newLogos).toEqual({ logos: 1, arr: 5 })
  })

  it('count who returns after a gap as neither kept nor new', () => {
    const back = [customer(1000, { end_on: '2024-12-20' }), sub('T', { start_on: '2025-01-10', arr: 700 })]
    expect(beside(back)).toMatchObject({
      logos: { start: 1, kept: 1 },
      newLogos: { logos: 0 },
      returnedLogos: { logos: 1, arr: 700 },
    })
  })

  it('tell a resumed and a paused part', () => {
    const resumed = [
      customer(900),
      amended('2024-12-01', { status: 'paused' }),
      amended('2025-02-01', { status: 'active' }),
    ]
    expect(beside(resumed).cohort).toMatchObject({ expansion: 900, resumed: 900 })
    const paused = [customer(900), amended('2025-12-01', { status: 'paused' })]
    expect(beside(paused).cohort).toMatchObject({ contraction: 900, paused: 900, churn: 0 })
  })

  it('say who is late', () => {
    const late = beside([customer(1000, { end_on: '2025-12-20' })], year, ['2025-12-29'])
    expect(late).toMatchObject({ late: { logos: 1, decisions: 1 }, nrr: { value: 1 } })
  })

  it('leave accounts without a known amount out of revenue, not out of logos', () => {
    const total = beside([sub('S', { start_on: '2024-01-01', seats: 5 })])
    expect(total).toMatchObject({
      unknownArr: { logos: 1 },
      logos: { start: 2, kept: 2 },
      nrr: { denominator: 1000 },
    })
  })

  it('leave out what is paid once', () => {
    const facts = [customer(1000), sub('F', { start_on: '2024-12-01', product_id: 'setup', arr: 5000 })]
    const setup = {
      id: 'setup',
      factId: 'product/crm/setup',
      source: 'crm',
      name: 'Setup',
      listPrice: null,
      pricePer: 'once',
      cadence: 'daily',
      features: [],
      family: null,
      limits: [],
    } as const
    expect(retentionOf({ one: { facts } }, year, { products: [setup] }).total.nrr.denominator).toBe(1000)
  })
})

describe('a price rise', () => {
  const rise = (before: Terms, after: Terms) => {
    const { cohort } = beside([customer(1000, before), amended('2025-06-01', after)])
    return [cohort.expansion, cohort.priceRise]
  }

  it.each<[string, Terms, Terms, [number, number]]>([
    ['same seats and plan', { seats: 10, plan: 'Pro' }, { arr: 1100 }, [100, 100]],
    ['same seats, no plan known', { seats: 10 }, { arr: 1100 }, [100, 100]],
    ['same plan, sold without seats', { plan: 'Pro' }, { arr: 1100 }, [100, 100]],
    ['more seats', { seats: 10, plan: 'Pro' }, { arr: 1100, seats: 11 }, [100, 0]],
    ['another plan', { seats: 10, plan: 'Pro', product_id: 'P' }, { arr: 1100, plan: 'Max' }, [100, 0]],
    ['neither is known', {}, { arr: 1100 }, [100, 0]],
    ['less revenue', { seats: 10, plan: 'Pro' }, { arr: 900 }, [0, 0]],
  ])('%s', (_what, before, after, expected) => {
    expect(rise(before, after)).toEqual(expected)
  })

  it('is found across a renewal that is a contract of its own', () => {
    const old = customer(1000, { seats: 10, plan: 'Pro', end_on: '2025-03-01' })
    const next = sub('T', { start_on: '2025-03-01', seats: 10, plan: 'Pro', arr: 1080 })
    expect(beside([old, next]).cohort).toMatchObject({ expansion: 80, priceRise: 80 })
  })

  it('is never more than the account pays more', () => {
    const facts = [
      customer(1000, { seats: 10, plan: 'Pro' }),
      amended('2025-06-01', { arr: 1100 }),
      sub('T', { start_on: '2024-05-01', arr: 500, plan: 'Extra', seats: 5 }),
      sub('T', { start_on: '2024-05-01', effective_on: '2025-06-01', arr: 430, seats: 4 }),
    ]
    expect(beside(facts).cohort).toMatchObject({ expansion: 30, priceRise: 30, contraction: 0 })
  })
})

describe('currency', () => {
  const rates = (pairs: Readonly<Record<string, readonly [Day, number][]>>): Exchange => ({
    into: 'EUR',
    rateOn: (currency, day) =>
      currency === 'EUR' ? 1 : (pairs[currency]?.findLast(([on]) => on <= day)?.[1] ?? null),
  })

  it('is constant: the rates of the first day, at both ends', () => {
    const exchange = rates({
      USD: [
        ['2024-01-01', 0.9],
        ['2025-06-01', 0.5],
      ],
    })
    const { total } = retentionOf({ one: { facts: [customer(1000, { currency: 'USD' })] } }, year, {
      exchange,
    })
    expect(short(total)).toMatchObject({ start: 900, end: 900, nrr: 1 })
  })

  it('may change with the contract, at the rates of the first day', () => {
    const exchange = rates({ USD: [['2024-01-01', 0.5]] })
    const facts = [customer(1000, { currency: 'USD' }), amended('2025-06-01', { arr: 600, currency: 'EUR' })]
    const { total } = retentionOf({ one: { facts } }, year, { exchange })
    expect(short(total)).toMatchObject({ start: 500, end: 600 })
  })

  it('without a rate is an amount that is not known', () => {
    const { total } = retentionOf({ steady, one: { facts: [customer(1000, { currency: 'CHF' })] } }, year, {
      exchange: exchangeOf([], 'EUR'),
    })
    expect(total).toMatchObject({ unknownArr: { logos: 1 }, nrr: { value: 1, denominator: 1000 } })
  })
})

describe('groups', () => {
  it('are told apart, the unknown one last, and add up', () => {
    const { total, groups } = retentionOf(
      {
        a: { facts: [customer(1000)], group: 'SMB' },
        b: { facts: [customer(500, { end_on: '2025-06-01' })], group: null },
        c: { facts: [customer(300), amended('2025-06-01', { arr: 600 })], group: 'Enterprise' },
        never: { facts: [], group: 'Nobody' },
      },
      year,
    )
    expect(groups.map(({ group, figures }) => [group, figures.nrr.value, figures.grr.value])).toEqual([
      ['Enterprise', 2, 1],
      ['SMB', 1, 1],
      [null, 0, 0],
    ])
    expect(groups.reduce((sum, { figures }) => sum + figures.cohort.end, 0)).toBe(total.cohort.end)
  })
})

it('the words follow the settings', () => {
  const settings = { ...defaultSettings, retention: { pausedDays: 45, reactivationDays: 60, graceDays: 10 } }
  const { rules, definitions } = retentionOf({ steady }, year, { settings, exchange: exchangeOf([], 'EUR') })
  expect(rules.join(' ')).toMatch(/45 days.*60 days.*10 days/)
  for (const { denominator } of definitions) expect(denominator).toContain('2025-01-01')
  expect(definitions.find(({ figure }) => figure === 'nrr')?.denominator).toBe(
    'ARR on 2025-01-01 of the customers of that day, in EUR at the rates of 2025-01-01',
  )
})
