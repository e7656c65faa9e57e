/** What all accounts together say on a day: medians, ranks, feeds, the change of use, past outcomes (handbook 4, 6, 7a). */
import { feedOn } from '#src/detect/feed-on.ts'
import { portfolioOn } from '#src/detect/portfolio-on.ts'
import type { FeedDays, PortfolioMember } from '#src/detect/portfolio.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { addDays, type Day, dayNumber, isWorkday, weekday } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import { asOf, contract, terms } from './support/dossier.ts'

const daily: FeedDays = {
  source: 'product',
  days: Array.from({ length: 60 }, (_, ago) => addDays(asOf, -ago)),
}

function member(id: number, change: Partial<PortfolioMember> = {}): PortfolioMember {
  return { accountId: `A-${id}`, segment: null, contracts: [contract()], usage: null, ...change }
}

function members(count: number, of: (id: number) => Partial<PortfolioMember>): PortfolioMember[] {
  return Array.from({ length: count }, (_, id) => member(id, of(id)))
}

const all = (who: readonly PortfolioMember[], feeds: readonly FeedDays[] = [daily], day: Day = asOf) =>
  portfolioOn(who, feeds, {}, day, defaultSettings)

const used = (activity28: number, events: readonly number[] = Array(20).fill(100), source = 'product') => ({
  usage: { source, events, activity28 },
})
const sized = (seats: number | null, arr: number | null, change: Partial<Contract> = {}) => ({
  contracts: [contract({ terms: [terms({ seats, arr })], ...change })],
})

describe('medians', () => {
  it('are over the paying accounts that have a figure, in the currency of most', () => {
    const portfolio = all([
      member(1, sized(10, 100)),
      member(2, sized(30, 300)),
      member(3, sized(null, 500)),
      member(4, sized(50, 9_999, { currency: 'EUR' })),
      member(5, sized(500, 500, { status: 'trial' })),
      member(6, { contracts: [] }),
    ])
    expect(portfolio).toMatchObject({ activeAccounts: 4, currency: 'USD', medianSeats: 30, medianArr: 300 })
  })

  it('are missing, not zero, where nobody has a figure', () => {
    expect(all([member(1, sized(null, null))])).toMatchObject({ medianSeats: null, medianArr: null })
    expect(all([])).toMatchObject({ activeAccounts: 0, currency: null, medianArr: null, productsSold: 0 })
  })

  it('count what is sold by product, else by plan', () => {
    const sold = ['X', 'X', 'Y'].map((productId, id) => member(id, { contracts: [contract({ productId })] }))
    const byPlan = member(9, { contracts: [contract({ terms: [terms({ plan: 'Pro' })] })] })
    expect(all([...sold, byPlan, member(10)]).productsSold).toBe(3)
  })
})

describe('the rank of activity', () => {
  it('is per seat, from 0 to 1, equal ones sharing their place', () => {
    const { activityRank } = all(members(21, (id) => ({ ...sized(10, 1), ...used(id < 2 ? 0 : id) })))
    expect(activityRank.get('A-20')).toBe(1)
    expect(activityRank.get('A-10')).toBe(0.5)
    expect([activityRank.get('A-0'), activityRank.get('A-1')]).toEqual([0.025, 0.025])
    const per = all(members(20, (id) => ({ ...sized(id + 1, 1), ...used(100) }))).activityRank
    expect(per.get('A-0')).toBe(1)
  })

  it('needs 20 that compare: with seats among themselves, without among themselves', () => {
    expect(all(members(19, (id) => ({ ...sized(10, 1), ...used(id) }))).activityRank.size).toBe(0)
    const mixed = all(members(40, (id) => ({ ...sized(id < 20 ? 10 : null, 1), ...used(id) }))).activityRank
    expect([mixed.get('A-19'), mixed.get('A-39'), mixed.get('A-20')]).toEqual([1, 1, 0])
  })

  it('leaves out dead feeds, accounts never seen and those who do not pay', () => {
    const who = [
      ...members(20, (id) => ({ ...sized(10, 1), ...used(id) })),
      member(100, used(5, [], 'dead')),
      member(101),
      member(102, { contracts: [], ...used(5) }),
    ]
    expect(all(who).activityRank.size).toBe(20)
  })
})

describe('a feed', () => {
  const feed = (gap: number, ago: number, day: Day = asOf) =>
    feedOn({ source: 'x', days: Array.from({ length: 20 }, (_, at) => addDays(asOf, -ago - gap * at)) }, day)

  it.each([
    [1, 3, true],
    [1, 4, false],
    [7, 21, true],
    [7, 22, false],
    [30, 90, true],
  ])('that speaks every %i days, %i days ago: alive %s', (gap, ago, alive) => {
    expect(feed(gap, ago)).toMatchObject({ usualGap: gap, lastOn: addDays(asOf, -ago), alive })
  })

  it.each([
    ['2026-04-06', true],
    ['2026-04-07', true],
    ['2026-04-08', true],
    ['2026-04-09', false],
  ])('that speaks on workdays, and was heard on Friday the 3rd, is alive on %s: %s', (day, alive) => {
    const days = Array.from({ length: 30 }, (_, at) => addDays('2026-04-03', -at))
    const workdays = days.filter((one) => isWorkday(dayNumber(one)))
    expect(feedOn({ source: 'x', days: workdays }, day)?.alive).toBe(alive)
    // One Saturday makes no habit; whoever speaks on every one is silent on those without.
    expect(feedOn({ source: 'x', days: [...workdays, '2026-03-28'] }, day)?.alive).toBe(alive)
    const saturdays = days.filter((one) => weekday(dayNumber(one)) === 6)
    expect(feedOn({ source: 'x', days: [...workdays, ...saturdays] }, day)?.alive).toBe(day === '2026-04-06')
  })

  it('ends its week on a Sunday, or with its own rows', () => {
    // 2026-04-01 is a Wednesday.
    expect(feed(1, 0)?.weekEnd).toBe('2026-03-29')
    expect(feed(1, 3)?.weekEnd).toBe('2026-03-29')
    expect(feed(1, 4)?.weekEnd).toBe('2026-03-22')
    expect(feed(7, 1)?.weekEnd).toBe('2026-03-31')
  })

  it('knows nothing of later days, and is none where there were none', () => {
    expect(feed(1, 0, '2026-03-20')).toMatchObject({ lastOn: '2026-03-20', alive: true })
    expect(feed(1, 0, '2020-01-01')).toBeNull()
    expect(feedOn({ source: 'x', days: [asOf] }, asOf)).toMatchObject({ usualGap: 1, alive: true })
  })
})

describe('the change of use', () => {
  const weeks = (recent: number, usual = 100) =>
    [...Array(4).fill(recent), ...Array(16).fill(usual)] as number[]

  it('is the median of recent ÷ usual, now and a week ago, from 20 accounts on', () => {
    const who = members(21, (id) => used(1, weeks(id < 11 ? 60 : 100)))
    const [now, before] = all(who).usageChange
    expect(now).toEqual({ fourWeeks: 0.6, twoWeeks: 0.6 })
    expect(before).toEqual({ fourWeeks: 0.7, twoWeeks: 0.6 })
    expect(all(who.slice(0, 19)).usageChange).toEqual([null, null])
  })

  it('counts only accounts with enough weeks and events', () => {
    const short = [...Array(11).fill(100), ...Array(9).fill(0)] as number[]
    expect(all(members(30, () => used(1, short))).usageChange).toEqual([null, null])
    expect(all(members(30, () => used(1, weeks(9, 9)))).usageChange).toEqual([null, null])
    const twelve = [...Array(12).fill(100), ...Array(8).fill(0)] as number[]
    expect(all(members(30, () => used(1, twelve))).usageChange).toEqual([{ fourWeeks: 1, twoWeeks: 1 }, null])
  })
})

describe('outcomes', () => {
  const line = (startOn: Day, endOn: Day | null, termMonths: number): Contract =>
    contract({
      id: startOn,
      startOn,
      endOn,
      renewalOn: null,
      termMonths,
      terms: [terms({ effectiveOn: startOn })],
    })
  const term = (...contracts: Contract[]) => all([member(1, { contracts })]).outcomes.term
  const rolling = (...contracts: Contract[]) => all([member(1, { contracts })]).outcomes.rolling

  it('of terms: kept when paid 30 days after the end, and not due before that', () => {
    expect(term(line('2024-01-01', '2025-01-01', 12))).toEqual({ due: 1, kept: 0 })
    expect(term(line('2024-01-01', '2025-01-01', 12), line('2025-01-31', null, 12))).toEqual({
      due: 2,
      kept: 2,
    })
    expect(term(line('2024-01-01', '2025-01-01', 12), line('2025-02-01', null, 12))).toEqual({
      due: 2,
      kept: 1,
    })
    expect(term(line('2025-03-03', '2026-03-03', 12))).toEqual({ due: 0, kept: 0 })
    expect(term(line('2025-03-02', '2026-03-02', 12))).toEqual({ due: 1, kept: 0 })
  })

  it('of terms: each renewal inside a contract, none of trials', () => {
    expect(term(contract({ startOn: '2022-06-15', renewalOn: '2026-06-15' }))).toEqual({ due: 3, kept: 3 })
    expect(term({ ...line('2024-01-01', '2025-01-01', 12), status: 'trial' })).toEqual({ due: 0, kept: 0 })
  })

  it('of rolling customers: every 30 days, kept when still paying 90 days on', () => {
    // Steps lie 90, 120, 150 … days back.
    expect(rolling(line(addDays(asOf, -151), null, 1))).toEqual({ due: 3, kept: 3 })
    expect(rolling(line(addDays(asOf, -151), addDays(asOf, -31), 1))).toEqual({ due: 3, kept: 1 })
    expect(rolling(line(addDays(asOf, -89), null, 1))).toEqual({ due: 0, kept: 0 })
    expect(rolling(line(addDays(asOf, -151), null, 6))).toEqual({ due: 0, kept: 0 })
  })

  it('know nothing of contracts that were not known', () => {
    const early = all(
      [member(1, { contracts: [line('2024-01-01', '2025-01-01', 12)] })],
      [daily],
      '2025-01-30',
    )
    expect(early.outcomes.term).toEqual({ due: 0, kept: 0 })
  })
})

describe('what accounts own together', () => {
  const owning = (id: number, segment: string | null, ...owned: [product: string | null, from: Day][]) =>
    member(id, {
      segment,
      contracts: owned.map(([productId, startOn]) => contract({ productId, startOn })),
    })

  it('is counted by segment and set of products, with the days from which each owns them', () => {
    const { ownership } = all([
      owning(1, 'SMB', ['X', '2025-03-01'], ['Y', '2025-01-01']),
      owning(2, 'SMB', ['Y', '2025-06-01'], ['X', '2025-02-01'], ['X', '2024-02-01']),
      owning(3, 'SMB', ['X', '2025-01-01']),
      owning(4, 'Startup', ['X', '2025-01-01']),
    ])
    expect(ownership).toEqual([
      {
        segment: 'SMB',
        products: ['X', 'Y'],
        accounts: 2,
        since: [
          ['2024-02-01', '2025-03-01'],
          ['2025-01-01', '2025-06-01'],
        ],
      },
      { segment: 'SMB', products: ['X'], accounts: 1, since: [['2025-01-01']] },
      { segment: 'Startup', products: ['X'], accounts: 1, since: [['2025-01-01']] },
    ])
  })

  it('leaves out who compares with nobody: no segment, no product named, nothing paid', () => {
    const left = [
      owning(1, null, ['X', '2025-01-01']),
      owning(2, 'SMB', [null, '2025-01-01']),
      owning(3, 'SMB', ['X', addDays(asOf, 30)]),
    ]
    expect(all(left).ownership).toEqual([])
  })
})
