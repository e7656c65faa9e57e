/** Use that is told at different paces beside each other: which rows are judged alone, and what is still read from all. */
import { detect } from '#src/detect/detect.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { feedOn } from '#src/detect/feed-on.ts'
import { leadOf } from '#src/facts/usage-lead.ts'
import type { UsageEntry } from '#src/facts/usage-entry.ts'
import { addDays, type Day, dayNumber } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import { asOf, contract, dossier, entry, feeds, portfolio, terms, today } from './support/dossier.ts'

const monday = dayNumber('2026-03-02')

function days(count: number, change: Partial<UsageEntry> = {}, from = monday): UsageEntry[] {
  return Array.from({ length: count }, (_, at) =>
    entry(from + at, { source: 'app', events: 5, user: 'ann', ...change }),
  )
}

function weeks(count: number, change: Partial<UsageEntry> = {}, from = monday): UsageEntry[] {
  return Array.from({ length: count }, (_, at) =>
    entry(from + 7 * at, { source: 'bi', grain: 'week', events: 7, ...change }),
  )
}

/** The sources that are judged alone; null where all are judged together. */
function lead(...rows: readonly (readonly UsageEntry[])[]): string[] | null {
  const found = leadOf(rows.flat())
  return found && [...new Set(found.entries.map(({ source }) => source))]
}

describe('the rows that are judged alone', () => {
  it('are those by day where they bring most, whatever else the slower ones name', () => {
    for (const change of [{}, { product: 'desk' }, { feature: 'board' }, { activeUsers: 4, user: 'bob' }])
      expect(lead(days(27), weeks(4, { learnedOn: monday + 23, ...change }))).toEqual(['app'])
    expect(lead(days(27), weeks(4, { events: 70 }))).toBeNull()
    expect([lead(days(27)), lead(weeks(4)), lead()]).toEqual([null, null, null])
  })

  it('are those by week where they bring most beside a report by month', () => {
    const month = entry(monday, { source: 'erp', grain: 'month', events: 20 })
    expect(lead(weeks(5), [month])).toEqual(['bi'])
    expect(lead(days(31, { events: 0 }), weeks(5), [month])).toEqual(['app', 'bi'])
  })

  it('stay the same whichever import came last', () => {
    // The same use told twice, to the number: the week may come before its last day does, or after the next one.
    const twice = weeks(4, { events: 35 })
    for (const count of [26, 27, 28, 29, 34]) expect(lead(days(count), twice)).toEqual(['app'])
  })

  it('are none where a slower one tells a whole period of use after their last day', () => {
    expect(lead(days(20), weeks(4, { learnedOn: monday + 23 }))).toEqual(['app'])
    expect(lead(days(20), weeks(4))).toBeNull()
    expect(lead(days(20), weeks(3), weeks(1, { events: 0 }, monday + 21))).toEqual(['app'])
  })

  it('are none where the slower ones tell another time', () => {
    expect(lead(days(28, {}, monday + 28), weeks(4))).toBeNull()
  })

  it('tell of their own time only, once it is long enough, where the slower ones began before', () => {
    const from = monday + 14
    expect(leadOf([...days(97, {}, from), ...weeks(15)])).toBeNull()
    expect(leadOf([...days(98, {}, from), ...weeks(15)])).toMatchObject({ from })
    expect(leadOf([...days(119), ...weeks(17)])).toMatchObject({ from: null })
    const usage = [...days(180, {}, today - 179), ...weeks(26, {}, today - 190)]
    expect(dossier({ usage }).usage?.lead).toMatchObject({ firstOn: today - 179, sources: ['app'] })
  })
})

describe('an account whose use by day falls while a report comes by month', () => {
  const months: readonly Day[] = ['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01']
  /** The last month was not over when it came. */
  const report = (change: Partial<UsageEntry>) =>
    months.map((on) =>
      entry(dayNumber(on), {
        source: 'bi',
        grain: 'month',
        events: 30,
        ...(on === months.at(-1) && { learnedOn: dayNumber('2026-03-15') }),
        ...change,
      }),
    )
  const daily = (change: Partial<UsageEntry> = {}) =>
    Array.from({ length: 160 }, (_, ago) =>
      entry(today - ago, { source: 'app', user: 'ann', events: ago < 21 ? 2 : 100, ...change }),
    )
  const monthly = feedOn({ source: 'bi', days: ['2026-01-31', '2026-02-28'], period: 30 }, asOf)!
  const seats = [contract({ terms: [terms({ effectiveOn: '2024-06-15', seats: 10 })] })]

  function judged(usage: readonly UsageEntry[], appAgo = 0) {
    const all = portfolio({ feeds: { ...feeds({ app: appAgo }), bi: monthly } })
    const { movements, health } = detect(dossier({ usage, contracts: seats }), all, defaultSettings)
    const signal = (id: string) => health.seven.signals.find((one) => one.id === id)
    return {
      rules: movements.map(({ rule }) => rule),
      usage: signal('product-usage'),
      seats: signal('seat-utilisation'),
    }
  }

  it.each([
    ['of another product', { product: 'desk' }],
    ['with a feature more', { feature: 'board' }],
    ['with numbers of people', { activeUsers: 5 }],
  ])('is noticed beside a report %s', (_, change) => {
    const alone = judged(daily())
    const beside = judged([...daily(), ...report(change)])
    expect(alone.rules).toContain('usage-drop')
    expect(beside.rules).toContain('usage-drop')
    expect(beside.usage).toEqual(alone.usage)
    expect(beside.usage).toMatchObject({ asOf, source: 'app' })
  })

  it('is noticed also where the report began months before the days did', () => {
    const young = daily().filter(({ on }) => on > today - 112)
    expect(judged([...young, ...report({})]).rules).toContain('usage-drop')
  })

  it('has the people that only the report gives counted through its last whole month', () => {
    const { rules, seats: read } = judged([...daily({ user: null }), ...report({ activeUsers: 10 })])
    expect(rules).toContain('usage-drop')
    expect(read).toMatchObject({ asOf: '2026-02-28', source: 'app, bi' })
    expect(judged([...daily(), ...report({ product: 'desk' })]).seats).toMatchObject({ asOf })
    const crm = daily({ product: 'crm' })
    const desk = report({ product: 'desk', activeUsers: 6 })
    expect(judged([...crm, ...desk]).seats).toMatchObject({ asOf: '2026-02-28' })
    expect(judged([...crm, ...report({ product: 'desk' })]).seats).toMatchObject({ asOf })
  })

  it('is judged by all rows where those by day come no more', () => {
    const usage = [...daily().filter(({ on }) => on <= today - 25), ...report({ product: 'desk' })]
    expect(judged(usage, 25).seats).toMatchObject({ source: 'app, bi', stale: true })
    expect(judged(usage, 0).seats).toMatchObject({ source: 'app', asOf })
  })
})

describe('features that only a slower report names', () => {
  it('are read from it: abandoned, or not told at all', () => {
    const first = addDays(asOf, -2 - 7 * 20)
    const board = weeks(20, { feature: 'board' }, dayNumber(first))
    const usage = [
      ...days(140, {}, today - 140),
      ...board,
      ...board.slice(0, 15).map((row) => ({ ...row, feature: 'export' })),
    ]
    const bi = feedOn({ source: 'bi', days: [addDays(asOf, -10), addDays(asOf, -3)], period: 7 }, asOf)!
    const all = portfolio({ feeds: { ...feeds({ app: 1 }), bi } })
    const { movements } = detect(dossier({ usage }), all, defaultSettings)
    expect(movements).toContainEqual(
      expect.objectContaining({ rule: 'key-feature-abandoned', cause: 'feature export' }),
    )
  })
})
