/** Good news, meetings that come near, and plans that went stale (handbook 6). */
import { detect } from '#src/detect/detect.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Portfolio } from '#src/detect/portfolio.ts'
import type { PlanFreshness } from '#src/detect/rule.ts'
import { stalePlan } from '#src/detect/rules/stale-plan.ts'
import { situationOf } from '#src/detect/situation.ts'
import type { UsageEntry } from '#src/facts/usage-entry.ts'
import { addDays, isWorkday } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  contract,
  dossier,
  type DossierParts,
  everyDay,
  person,
  portfolio,
  recordFeeds,
  silentFor,
} from './support/dossier.ts'
import { ago, answer, event, touch } from './support/records.ts'

function found(rule: string, parts: DossierParts, all: Portfolio = portfolio()) {
  const { movements, undecided } = detect(dossier(parts), all, defaultSettings)
  return { all: movements.filter((movement) => movement.rule === rule), isTold: !undecided.includes(rule) }
}

/** The last whole week ended on the Sunday three days ago. */
const SUNDAY = 3
const workdays = (days: number, events: (before: number) => number): UsageEntry[] =>
  everyDay(days + SUNDAY, (before, on) => (isWorkday(on) ? events(before - SUNDAY) : 0))
const risen = (to: number, before: number) => workdays(180, (days) => (days < before ? 40 * to : 40))
const steady = risen(1, 0)

describe('good news of use', () => {
  const up = (usage: UsageEntry[], all?: Portfolio, parts: DossierParts = {}) =>
    found('good-news', { usage, ...parts }, all).all

  it.each([
    ['a fifth more for five weeks', risen(1.2, 35)],
    ['a doubling four weeks ago', risen(2, 28)],
  ])('fires on %s', (_, usage) => {
    expect(up(usage)).toMatchObject([{ cause: 'usage up', severity: 'low' }])
  })

  it.each([
    ['steady use', steady],
    ['19% more', risen(1.19, 35)],
    ['one look only', risen(1.2, 28)],
    ['a rise that is old', risen(1.5, 150)],
    ['too little use to tell', workdays(180, (days) => (days < 35 ? 1.9 : 1.4))],
    ['a fall', risen(0.5, 35)],
  ])('stays quiet on %s', (_, usage) => {
    expect(up(usage)).toEqual([])
  })

  it('is no news of a customer who is just getting on board', () => {
    const since = (days: number) => ({ contracts: [contract({ startOn: ago(days) })] })
    const ramp = workdays(150, (days) => (days < 60 ? 40 : 20))
    expect(up(ramp, portfolio(), since(150))).toEqual([])
    expect(up(ramp, portfolio(), since(400))).toHaveLength(1)
  })

  it('takes the change of the whole portfolio out', () => {
    const all = (change: number) => {
      const both = { fourWeeks: change, twoWeeks: change }
      return portfolio({ usageChange: [both, both] })
    }
    expect(up(risen(1.3, 35), all(1.2))).toEqual([])
    expect(up(risen(1.3, 35), all(1))).toHaveLength(1)
    expect(up(risen(1.3, 35), all(0))).toEqual([])
  })

  it('says since when and by how much', () => {
    const [news] = up(risen(1.5, 33))
    // The rise began 32 days before the last Sunday, a Wednesday.
    expect(news).toMatchObject({
      since: addDays(asOf, -SUNDAY - 32),
      headline: 'Usage up 50%',
      reason: 'Weekly events rose from 200 (median of 12 weeks) to 300 in the last 4 weeks.',
    })
    expect(news!.confidence).toBeGreaterThan(0.9)
  })

  it('cannot be told while nothing speaks', () => {
    expect(found('good-news', { usage: risen(1.5, 35) }, silentFor(9)).isTold).toBe(false)
  })
})

describe('good news of people', () => {
  const people = [
    person({ sourceId: 'P-1' }),
    person({
      sourceId: 'P-2',
      factId: 'contact/crm/P-2',
      name: 'Jo',
      roles: ['End User'],
      email: 'jo@fintech.example',
    }),
  ]
  const news = (...surveys: ReturnType<typeof answer>[]) =>
    found('good-news', { usage: steady, people, surveys }).all
  const maria = { contactId: 'P-1' }

  it.each([
    ['a nine from the champion', [answer(ago(3), 9, maria)]],
    ['a ten a fortnight ago', [answer(ago(13), 10, maria)]],
    ['a nine after a seven', [answer(ago(190), 7, maria), answer(ago(3), 9, maria)]],
    ['a respondent known by address', [answer(ago(3), 9, { email: 'maria.torres@fintech.example' })]],
  ])('fires on %s', (_, surveys) => {
    expect(news(...surveys)).toMatchObject([
      { cause: 'promoter', headline: 'Maria Torres is a promoter', since: surveys.at(-1)!.on },
    ])
  })

  it.each([
    ['an eight', [answer(ago(3), 8, maria)]],
    ['a nine of 14 days ago', [answer(ago(14), 9, maria)]],
    ['a promoter who was one before', [answer(ago(190), 9, maria), answer(ago(3), 10, maria)]],
    ['somebody without a key role', [answer(ago(3), 10, { contactId: 'P-2' })]],
    ['somebody nobody knows', [answer(ago(3), 10, { contactId: 'P-9' })]],
    ['another kind of survey', [answer(ago(3), 5, { ...maria, kind: 'csat' })]],
  ])('stays quiet on %s', (_, surveys) => {
    expect(news(...surveys)).toEqual([])
  })

  it('takes the promoters of a wave as one', () => {
    const sponsor = person({
      sourceId: 'P-3',
      factId: 'contact/crm/P-3',
      name: 'David Park',
      roles: ['Executive Sponsor'],
      email: null,
    })
    const surveys = [answer(ago(5), 9, maria), answer(ago(3), 10, { contactId: 'P-3' })]
    const { all } = found('good-news', { usage: steady, people: [...people, sponsor], surveys })
    expect(all).toMatchObject([{ headline: '2 promoters in key roles', since: ago(5) }])
  })
})

describe('good news of events', () => {
  const news = (...events: ReturnType<typeof event>[]) => found('good-news', { usage: steady, events }).all

  it.each([
    ['goal_met', 0, 'Goal met: Month end in two days'],
    ['value_milestone', 13, 'Value milestone reached: Month end in two days'],
  ])('fires on %s for a fortnight', (kind, days, headline) => {
    expect(news(event(ago(days), kind, { text: 'Month end in two days' }))).toMatchObject([
      { headline, since: ago(days), confidence: 1, cause: `news event/crm/${ago(days)}-${kind}` },
    ])
  })

  it('stays quiet on older ones and on other events', () => {
    expect(news(event(ago(14), 'goal_met'), event(ago(2), 'went_live'))).toEqual([])
  })

  it('keeps each of them apart', () => {
    expect(news(event(ago(3), 'goal_met'), event(ago(2), 'value_milestone'))).toHaveLength(2)
  })
})

describe('before a meeting', () => {
  const alive = portfolio({ recordFeeds: recordFeeds({ touch: { calendar: 0 } }) })
  const scheduled = (days: number, type: string | null, subject: string | null = 'Quarterly review') =>
    touch(addDays(asOf, days), ['maria.torres@fintech.example'], { type, subject, attended: [] })
  const near = (...touches: ReturnType<typeof touch>[]) =>
    found('before-meeting', { usage: steady, touches, people: [person()] }, alive)

  it.each([
    ['a QBR in a week', 7, 'QBR', 'low'],
    ['an EBR tomorrow', 1, 'EBR', 'low'],
    ['a renewal talk', 3, 'Renewal', 'medium'],
  ])('fires on %s', (_, days, type, severity) => {
    const on = addDays(asOf, days)
    expect(near(scheduled(days, type)).all).toMatchObject([
      { severity, dueOn: on, since: addDays(on, -7), cause: expect.stringContaining(on) },
    ])
  })

  it.each([
    ['a QBR in eight days', scheduled(8, 'QBR')],
    ['a check-in', scheduled(3, 'Check-in')],
    ['a meeting without a type', scheduled(3, null)],
    ['a QBR that was held today', touch(asOf, [], { type: 'QBR' })],
  ])('stays quiet on %s', (_, one) => {
    expect(near(one)).toMatchObject({ all: [], isTold: true })
  })

  it('names what is not sure, and what to confirm first', () => {
    const [movement] = near(scheduled(5, 'QBR')).all
    expect(movement).toMatchObject({
      headline: 'QBR in 5 days',
      nextStep:
        'Confirm first that Maria Torres still stands for it; then refresh the material of the meeting.',
    })
    expect(movement!.reason).toMatch(
      /^Quarterly review is on 6 April 2026, in 5 days\. Not sure before it: Maria Torres \(Champion\) is silent, no economic buyer is identified/,
    )
    expect(movement!.evidence[0]).toMatchObject({ says: 'scheduled: Quarterly review' })
  })

  it('cannot be told on a dead calendar', () => {
    const dead = portfolio({ recordFeeds: recordFeeds({ touch: { calendar: 9 } }) })
    expect(found('before-meeting', { touches: [scheduled(3, 'QBR')] }, dead)).toEqual({
      all: [],
      isTold: false,
    })
  })
})

describe('stale plan', () => {
  function stale(planFreshness: PlanFreshness | null, tier: number | null = 1) {
    const given = dossier()
    const account = { ...given, profile: { ...given.profile, tier } }
    const { health } = detect(account, portfolio(), defaultSettings)
    const situation = situationOf(account, portfolio(), defaultSettings)
    return stalePlan.find({ ...situation, deadline: null, health: health.weighted, past: [], planFreshness })
  }
  const fresh = (share: number): PlanFreshness => ({ share, staleSince: ago(20) })

  it('fires under 60% on tiers 1 and 2', () => {
    expect(stale(fresh(0.59))).toMatchObject([
      { cause: 'plan', since: ago(20), headline: 'Only 59% of the plan is fresh' },
    ])
    expect(stale(fresh(0), 2)).toHaveLength(1)
  })

  it('stays quiet on a fresh plan, and on accounts that carry no full plan', () => {
    expect(stale(fresh(0.6))).toEqual([])
    expect(stale(fresh(0.1), 3)).toEqual([])
    expect(stale(fresh(0.1), null)).toEqual([])
  })

  it('cannot be told while the plan is not known', () => {
    expect(stale(null)).toBeNull()
    expect(stale(null, 3)).toEqual([])
  })
})
