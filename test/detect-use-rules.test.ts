/** Rules that read use and its limits: abandoned features, plan limits, new departments and countries (handbook 6). */
import { detect } from '#src/detect/detect.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Portfolio } from '#src/detect/portfolio.ts'
import type { UsageEntry } from '#src/facts/usage-entry.ts'
import { isWorkday } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import {
  contract,
  dossier,
  type DossierParts,
  entry,
  person,
  portfolio,
  product,
  recordFeeds,
  silentFor,
  today,
} from './support/dossier.ts'
import { ago, event } from './support/records.ts'

function found(rule: string, parts: DossierParts, all: Portfolio = portfolio()) {
  const { movements, undecided } = detect(dossier(parts), all, defaultSettings)
  return { all: movements.filter((movement) => movement.rule === rule), isTold: !undecided.includes(rule) }
}

/** Each of the people on each workday, with the feature that is theirs on the day; null: none. */
function use(people: number, feature: (user: number, daysAgo: number) => string | null): UsageEntry[] {
  const entries: UsageEntry[] = []
  for (let days = 180; days >= 0; days--) {
    if (!isWorkday(today - days)) continue
    for (let user = 0; user < people; user++) {
      const name = feature(user, days)
      if (name !== null) entries.push(entry(today - days, { user: `user-${user}`, feature: name, events: 5 }))
    }
  }
  return entries
}

describe('key feature abandoned', () => {
  const rule = 'key-feature-abandoned'
  /** Four of twelve people worked with alerts until so many days ago, since then with dashboards. */
  const abandoned = (last: number, before = 'Alerts') =>
    use(12, (user, days) => (user < 4 && days >= last ? before : 'Dashboards'))

  it('fires when a main feature was not seen for 21 days, and says since when', () => {
    // 11 March 2026 is a Wednesday, 21 days before the day of the look.
    const { all } = found(rule, { usage: abandoned(21), people: [person()] })
    expect(all).toMatchObject([
      {
        cause: 'feature Alerts',
        since: '2026-03-12',
        severity: 'medium',
        headline: 'Alerts no longer used',
        nextStep: expect.stringContaining('Maria Torres (Champion)'),
      },
    ])
    expect(all[0]!.reason).toMatch(
      /^4 people used Alerts in each of the 8 weeks until 11 March 2026, 33% of all/,
    )
    expect(all[0]!.confidence).toBeGreaterThan(0.95)
  })

  it('stays where it is while it holds', () => {
    const sinces = [21, 30, 60, 100].map((last) => found(rule, { usage: abandoned(last) }).all[0]?.since)
    // The first day without, after the last workday with.
    expect(sinces).toEqual(['2026-03-12', '2026-03-03', '2026-01-31', '2025-12-23'])
  })

  it.each([
    ['a day too early', abandoned(20)],
    [
      'a feature that is still used by one',
      use(12, (user, days) => (user < 4 && (days >= 21 || user === 0) ? 'Alerts' : 'Dashboards')),
    ],
    [
      'a feature that a week passed without',
      use(12, (user, days) =>
        user < 4 && days >= 21 && !(days > 40 && days < 54) ? 'Alerts' : 'Dashboards',
      ),
    ],
    [
      'a feature taken up seven weeks before',
      use(12, (user, days) => (user < 4 && days >= 21 && days < 70 ? 'Alerts' : 'Dashboards')),
    ],
    [
      'the sixth of its features',
      use(22, (user, days) => {
        const name = `Feature ${Math.floor(user / 4)}`
        return name === 'Feature 5' && days < 21 ? 'Feature 0' : name
      }),
    ],
    [
      'use that fell as a whole',
      use(12, (user, days) =>
        days >= 21 ? (user < 6 ? 'Alerts' : 'Dashboards') : user < 10 ? null : 'Dashboards',
      ),
    ],
  ])('stays quiet on %s', (_, usage) => {
    expect(found(rule, { usage })).toMatchObject({ all: [], isTold: true })
  })

  it('asks only for what is still paid', () => {
    const usage = abandoned(30).map((row) => ({
      ...row,
      product: row.feature === 'Alerts' ? 'old' : 'analytics',
    }))
    const of = (...ids: string[]) => ids.map((productId, at) => contract({ id: `S-${at}`, productId }))
    expect(found(rule, { usage, contracts: of('analytics', 'old') }).all).toHaveLength(1)
    expect(found(rule, { usage, contracts: of('analytics') }).all).toHaveLength(0)
    expect(found(rule, { usage, contracts: [] }).all).toHaveLength(0)
  })

  it('cannot be told on a dead feed, without features, or from rows by month', () => {
    const usage = abandoned(30)
    expect(found(rule, { usage: usage.filter(({ on }) => on < today - 9) }, silentFor(9)).isTold).toBe(false)
    expect(found(rule, { usage: null }).isTold).toBe(false)
    expect(found(rule, { usage: usage.map((row) => ({ ...row, feature: null })) }).isTold).toBe(false)
    const months = [5, 4, 3, 2, 1].map((month) =>
      entry(today - 30 * month, { grain: 'month', feature: 'Alerts' }),
    )
    expect(found(rule, { usage: months }).isTold).toBe(false)
  })
})

describe('plan limit near', () => {
  const rule = 'plan-limit-near'
  const alive = portfolio({ recordFeeds: recordFeeds({ event: { crm: 0 } }) })
  const read = (days: number, value: number, text: string | null = 'API calls') =>
    event(ago(days), 'limit_used', { value, text, factId: `event/crm/${days}-${text}` })
  const near = (...events: ReturnType<typeof read>[]) => found(rule, { events }, alive)

  it.each([
    ['80% of a limit', [read(5, 0.8)], [ago(5)]],
    ['a run of readings, from its first', [read(65, 0.6), read(35, 0.85), read(5, 0.9)], [ago(35)]],
    ['a run that was broken, from the second', [read(65, 0.9), read(35, 0.7), read(5, 0.9)], [ago(5)]],
    ['a limit that is overrun', [read(5, 1.05)], [ago(5)]],
    ['readings in per cent', [read(35, 60), read(5, 85)], [ago(5)]],
    ['each limit of its own', [read(9, 0.9), read(5, 0.95, 'Workspaces')], [ago(5), ago(9)]],
  ])('fires on %s', (_, events, since) => {
    expect(
      near(...events)
        .all.map((one) => one.since)
        .toSorted(),
    ).toEqual(since.toSorted())
  })

  it.each([
    ['79%', [read(5, 0.79)]],
    ['a limit that has room again', [read(35, 0.95), read(5, 0.5)]],
    ['a limit that another reading shows to be in per cent', [read(35, 40), read(5, 1.5)]],
  ])('stays quiet on %s', (_, events) => {
    expect(near(...events)).toMatchObject({ all: [], isTold: true })
  })

  it('cannot be told without readings, from old ones, or on a dead feed', () => {
    expect(near().isTold).toBe(false)
    expect(near(read(91, 0.9)).isTold).toBe(false)
    expect(near(read(90, 0.9)).all).toHaveLength(1)
    expect(
      found(
        rule,
        { events: [read(20, 0.9)] },
        portfolio({ recordFeeds: recordFeeds({ event: { crm: 20 } }) }),
      ),
    ).toEqual({ all: [], isTold: false })
    expect(found(rule, { events: [read(5, 0.9)], contracts: [] }, alive)).toEqual({ all: [], isTold: true })
  })

  it('names the product of the limit, and is surer with each reading', () => {
    const products = [product({ limits: ['Workspaces: 10', 'API calls: 200000'] })]
    const { all } = found(rule, { events: [read(5, 0.9)], products }, alive)
    expect(all[0]).toMatchObject({
      cause: 'limit API calls',
      headline: '90% of API calls used',
      reason: '90% of API calls (Analytics Platform) was used on 27 March 2026.',
      severity: 'low',
      confidence: 0.7,
      evidence: [{ factId: 'event/crm/5-API calls', says: '90% of API calls' }],
    })
    expect(near(read(35, 0.8), read(5, 0.9)).all[0]!.confidence).toBeCloseTo(0.85, 9)
    expect(near(read(5, 1)).all[0]!.severity).toBe('medium')
  })
})

describe.each([
  ['new-department', { department: 'Risk' }, { department: 'Product' }],
  ['new-country', { country: 'Norway' }, { country: 'France' }],
] as const)('%s', (rule, theirs, others) => {
  const known = (user: number, of: object) =>
    person({
      factId: `contact/crm/${user}`,
      sourceId: `user-${user}`,
      email: null,
      roles: [],
      department: null,
      ...of,
    })
  const people = Array.from({ length: 9 }, (_, user) => known(user, user < 6 ? others : theirs))
  /** Six people have always used it; three more begin, the last of them so many days ago. */
  const begun = (last: number) =>
    use(9, (user, days) => (user < 6 || days <= last + (8 - user) * 7 ? 'Dashboards' : null))

  it('fires for 60 days from the third user on', () => {
    const { all } = found(rule, { usage: begun(1), people })
    expect(all).toMatchObject([{ since: ago(1), confidence: 0.99, severity: 'low' }])
    expect(all[0]!.headline).toMatch(/^New (department: Risk|country: Norway)$/)
    expect(all[0]!.evidence.map(({ factId }) => factId)).toEqual([
      'contact/crm/6',
      'contact/crm/7',
      'contact/crm/8',
      'usage/product/A-1',
    ])
    // The 1st of February was a Sunday, the 31st of January a Saturday.
    expect(found(rule, { usage: begun(58), people }).all).toHaveLength(1)
    expect(found(rule, { usage: begun(61), people }).all).toHaveLength(0)
  })

  it.each([
    ['two users', begun(9).filter(({ user }) => user !== 'user-8'), people],
    ['a group that was there before', begun(9), [known(0, theirs), ...people.slice(1)]],
    [
      'people who are not known by it',
      begun(9),
      people.map((one, at) => (at < 6 ? one : known(at, { country: null }))),
    ],
    ['a history of seven weeks before them', begun(9).filter(({ on }) => on >= today - 23 - 49), people],
  ])('stays quiet on %s', (_, usage, who) => {
    expect(found(rule, { usage, people: who })).toMatchObject({ all: [], isTold: true })
  })

  it('is half sure where nobody before them is known', () => {
    const { all } = found(rule, { usage: begun(9), people: people.slice(6) })
    expect(all[0]!.confidence).toBe(0.5)
  })

  it('cannot be told where users or groups are not named, or the feed is dead', () => {
    expect(found(rule, { usage: begun(9), people: [] }).isTold).toBe(false)
    expect(found(rule, { usage: begun(9).map((row) => ({ ...row, user: null })), people }).isTold).toBe(false)
    expect(
      found(rule, { usage: begun(30).filter(({ on }) => on < today - 9), people }, silentFor(9)).isTold,
    ).toBe(false)
  })
})

it('a team that is of a new department and of a new country is one event', () => {
  const usage = use(9, (user, days) => (user < 6 || days <= 9 ? 'Dashboards' : null))
  const people = Array.from({ length: 9 }, (_, user) =>
    person({
      sourceId: `user-${user}`,
      email: null,
      department: user < 6 ? 'Product' : 'Risk',
      country: user < 6 ? 'France' : 'Norway',
    }),
  )
  const { movements } = detect(dossier({ usage, people }), portfolio(), defaultSettings)
  const causes = movements.filter(({ rule }) => rule.startsWith('new-')).map(({ cause }) => cause)
  expect(causes).toEqual([`new users ${ago(9)}`, `new users ${ago(9)}`])
})
