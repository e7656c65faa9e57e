/** The movements of people: who left, who is silent, who is new, what was reorganised; when they fire and when not (handbook 6). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Movement } from '#src/detect/diagnosis.ts'
import { isSeniorTitle } from '#src/detect/people/senior-title.ts'
import type { Dossier, Person } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import {
  contract,
  dossier,
  type DossierParts,
  person,
  portfolio,
  recordFeeds,
  terms,
} from './support/dossier.ts'
import { ago, event, note, touch } from './support/records.ts'

const us = 'sarah.chen@vendor.example'
const living = { touch: { calendar: 0 }, event: { crm: 0 }, note: { crm: 0 } }

interface Parts extends DossierParts {
  readonly tier?: number | null
  readonly spoke?: Parameters<typeof recordFeeds>[0]
  /** the first day of the feed of touches; 59 days ago where none is given */
  readonly touchesFrom?: Day
}

function diagnosed({ tier = 1, spoke = living, touchesFrom, ...parts }: Parts) {
  const given = dossier(parts)
  const account: Dossier = { ...given, profile: { ...given.profile, tier } }
  const feeds = recordFeeds(spoke)
  const longer = Object.entries(feeds.touch).map(([source, feed]) => [
    source,
    { ...feed, firstOn: touchesFrom ?? feed.firstOn },
  ])
  const all = portfolio({ recordFeeds: { ...feeds, touch: Object.fromEntries(longer) } })
  return detect(account, all, defaultSettings)
}

function found(rule: string, parts: Parts): Movement[] {
  return diagnosed(parts).movements.filter((movement) => movement.rule === rule)
}

const undecided = (rule: string, parts: Parts): boolean => diagnosed(parts).undecided.includes(rule)

/** A person known by a first name. */
function one(name: string, change: Partial<Person> = {}): Person {
  const id = `P-${name}`
  const email = `${name.toLowerCase()}@fintech.example`
  return person({
    factId: `contact/crm/${id}`,
    sourceId: id,
    name,
    email,
    title: 'Analyst',
    roles: [],
    ...change,
  })
}

const met = (days: number, ...people: readonly Person[]) =>
  touch(ago(days), [us, ...people.map(({ email }) => email!)])

const champion = one('Maria', { roles: ['Champion'], title: 'VP of Product' })
const buyer = one('James', { roles: ['Economic Buyer'] })
const sponsor = one('David', { roles: ['Executive Sponsor'] })
const gone = (who: Person, days: number): Person => ({ ...who, status: 'left', statusOn: ago(days) })
const off = (who: Person, days: number) => event(ago(days), 'login_deactivated', { contactId: who.sourceId })

describe('somebody of a key role left', () => {
  it.each([
    ['champion-left', champion, 'critical', 'The champion Maria left'],
    ['buyer-left', buyer, 'high', 'The economic buyer James left'],
    ['sponsor-left', sponsor, 'high', 'The executive sponsor David left'],
  ])('fires %s on a departure that is sure', (rule, who, severity, headline) => {
    expect(found(rule, { people: [gone(who, 4)] })).toMatchObject([
      {
        since: ago(4),
        severity,
        headline,
        confidence: 1,
        cause: `person ${who.factId}`,
        evidence: [{ factId: who.factId }],
      },
    ])
  })

  it('asks to check where it is not', () => {
    const [check] = found('champion-left', { people: [champion], events: [off(champion, 5)] })
    expect(check).toMatchObject({
      severity: 'medium',
      headline: 'The champion Maria may have left',
      confidence: 0.6,
      since: ago(5),
    })
    expect(check?.reason).toContain('login deactivated')
    expect(check?.nextStep).toMatch(/^Check by \d+ \w+ 2026 whether Maria is still there/)
  })

  it('says until when the others are reached and a successor is named', () => {
    // 2026-03-28 is a Saturday: five business days later it is Friday.
    const [left] = found('champion-left', { people: [gone(champion, 4), buyer] })
    expect(left?.nextStep).toBe(
      'Note that Maria left, reach James by 3 April 2026 (5 business days), and have a new champion named by 11 April 2026 (14 days).',
    )
  })

  it('names those to reach as its action does', () => {
    const known = ['Ida', 'Jon', 'Kim', 'Lea'].map((name) => one(name, { roles: ['Influencer'] }))
    const people = [gone(champion, 4), ...known, one('Mia')]
    const [left] = found('champion-left', { people, touches: [met(3, known[1]!)] })
    const reach = left?.proposals.find(({ says }) => says.startsWith('Reach '))
    expect(left?.nextStep).toContain('reach Jon, Ida, Kim and Lea by ')
    expect(reach?.says).toBe('Reach Jon, Ida, Kim and Lea after Maria left')
  })

  it('names whoever is known where nobody has a role', () => {
    const [left] = found('champion-left', { people: [gone(champion, 4), one('Mia')] })
    expect(left?.nextStep).toContain('reach Mia by ')
    expect(left?.proposals.map(({ says }) => says)).toContain('Reach Mia after Maria left')
  })

  const successor = one('Ann', { roles: ['Champion'] })

  it.each<[string, Parts]>([
    ['nobody left', { people: [champion] }],
    [
      'under 60%',
      { people: [champion], events: [event(ago(5), 'admin_removed', { contactId: champion.sourceId })] },
    ],
    ['somebody without a key role left', { people: [gone(one('Eve'), 4)] }],
    [
      'a successor was contacted since',
      { people: [gone(champion, 20), successor], touches: [met(5, successor)] },
    ],
    ['she was met again', { people: [champion], events: [off(champion, 5)], touches: [met(2, champion)] }],
    ['nothing is paid', { people: [gone(champion, 4)], contracts: [] }],
  ])('stays quiet when %s', (_, parts) => {
    expect(found('champion-left', parts)).toEqual([])
    expect(undecided('champion-left', parts)).toBe(false)
  })

  it('holds while the successor was not contacted since', () => {
    const parts = { people: [gone(champion, 4), successor], touches: [met(6, successor)] }
    expect(found('champion-left', parts)[0]?.reason).toContain('Ann in the role, not contacted since')
  })

  it('cannot be told on a silent feed without a sign', () => {
    const spoke = { touch: { calendar: 20 } }
    expect(undecided('champion-left', { people: [champion], spoke })).toBe(true)
    expect(found('champion-left', { people: [gone(champion, 4)] })).toHaveLength(1)
  })

  it('caps both models until a successor is contacted', () => {
    const caps = (parts: Parts) =>
      diagnosed(parts).health.weighted.caps.map(({ id, holdsAt }) => [id, holdsAt])
    expect(caps({ people: [gone(champion, 4), successor] })).toEqual([['champion-left', 60]])
    expect(caps({ people: [gone(champion, 4), successor], touches: [met(2, successor)] })).toEqual([])
    expect(caps({ people: [champion], events: [off(champion, 5)] })).toEqual([])
    expect(caps({ people: [gone(buyer, 4)] })).toEqual([])
  })
})

describe('decision-maker silence', () => {
  const silent = (days: number, who: Person, more: Parts = {}) =>
    found('decision-maker-silence', { people: [who], touches: [met(days, who)], ...more })

  it.each([
    ['champion', champion, 31],
    ['economic buyer', buyer, 61],
    ['executive sponsor', sponsor, 91],
  ])('fires on the %s from the day after the window', (name, who, days) => {
    expect(silent(days, who)).toMatchObject([
      {
        since: ago(0),
        headline: `The ${name} ${who.name} is silent`,
        cause: `person ${who.factId}`,
        severity: 'medium',
      },
    ])
    expect(silent(days - 1, who)).toEqual([])
  })

  it('says how long, and weighs twice the window more', () => {
    const [movement] = silent(61, champion)
    expect(movement).toMatchObject({ severity: 'high', since: ago(30) })
    expect(movement?.reason).toBe(
      'Maria, champion: last two-way contact 61 days ago (30 January 2026); more than 30 days count as silence.',
    )
    expect(movement?.evidence.map(({ factId }) => factId)).toEqual([met(61, champion).factId])
  })

  it('counts a silence without any contact from the beginning of the feed', () => {
    const [movement] = found('decision-maker-silence', { people: [champion] })
    expect(movement).toMatchObject({ since: ago(28), confidence: 0.7 })
  })

  it.each<[string, Parts]>([
    ['a tier 3 account', { tier: 3 }],
    ['an account without a tier', { tier: null }],
    ['notice given', { contracts: [contract({ cancelledOn: ago(20) })] }],
    [
      'another engaged champion',
      {
        people: [champion, one('Ann', { roles: ['Champion'] })],
        touches: [met(40, champion), met(3, one('Ann'))],
      },
    ],
    ['somebody without a key role', { people: [one('Maria')] }],
    ['who has left', { people: [gone(champion, 3)] }],
  ])('stays quiet on %s', (_, parts) => {
    expect(silent(40, champion, parts)).toEqual([])
  })

  it('cannot be told on a silent feed', () => {
    const parts = { people: [champion], touches: [met(40, champion)], spoke: { touch: { calendar: 20 } } }
    expect(found('decision-maker-silence', parts)).toEqual([])
    expect(undecided('decision-maker-silence', parts)).toBe(true)
  })
})

describe('single-threaded', () => {
  const four = ['Ann', 'Ben', 'Cid', 'Dan'].map((name) => one(name))
  const [ann, ben, cid] = four as [Person, Person, Person]
  const single = (parts: Parts) => found('single-threaded', { people: four, touchesFrom: ago(300), ...parts })

  it('fires under three engaged people, since the last one fell silent', () => {
    expect(single({ touches: [met(70, cid), met(3, ann, ben)] })).toMatchObject([
      {
        since: ago(70 - 61),
        severity: 'medium',
        headline: 'Only 2 people engaged',
        cause: 'single-threaded',
      },
    ])
    expect(single({ touches: [met(66, ben), met(80, cid), met(3, ann)] })[0]?.since).toBe(ago(80 - 61))
    expect(single({ touches: [met(70, ann)] })[0]).toMatchObject({
      severity: 'high',
      headline: 'Nobody there is engaged',
    })
  })

  it('dates it by a departure that took one away', () => {
    const people = [ann, ben, gone(cid, 4), four[3]!]
    expect(single({ people, touches: [met(9, ann, ben, cid)] })[0]?.since).toBe(ago(4))
  })

  it.each<[string, Parts]>([
    ['three engaged', { touches: [met(60, ann, ben, cid)] }],
    ['a tier 3 account', { tier: 3, touches: [met(3, ann)] }],
    [
      'notice given',
      { contracts: [contract({ cancelledOn: ago(20) })], touches: [met(70, cid), met(3, ann)] },
    ],
    [
      'two engaged under ten seats',
      { contracts: [contract({ terms: [terms({ seats: 9 })] })], touches: [met(3, ann, ben)] },
    ],
  ])('stays quiet on %s', (_, parts) => {
    expect(single(parts)).toEqual([])
  })

  it('asks for three at ten seats, and for two under ten', () => {
    const seats = (count: number) => ({ contracts: [contract({ terms: [terms({ seats: count })] })] })
    expect(single({ ...seats(10), touches: [met(70, cid, ben), met(3, ann)] })).toHaveLength(1)
    expect(single({ ...seats(9), touches: [met(70, cid, ben), met(3, ann)] })).toHaveLength(1)
    expect(single({ ...seats(10), touches: [met(70, cid), met(3, ann, ben)] })).toHaveLength(1)
    expect(single({ ...seats(9), touches: [met(70, cid), met(3, ann, ben)] })).toHaveLength(0)
  })

  it('cannot be told on a silent feed, where people have no address, or while they are not known for long', () => {
    expect(
      undecided('single-threaded', {
        people: four,
        touches: [met(70, ann)],
        spoke: { touch: { calendar: 20 } },
      }),
    ).toBe(true)
    const nameless = four.map((who) => ({ ...who, email: null }))
    expect(undecided('single-threaded', { people: [...nameless, ann], touches: [met(3, ann)] })).toBe(true)
    // The feed of the tests began 59 days ago: whoever was never met may have been met before.
    expect(undecided('single-threaded', { people: four, touches: [met(3, ann)] })).toBe(true)
  })
})

describe('a new stakeholder', () => {
  const old = one('Ann')
  const fresh = (change: Partial<Person> = {}, more: Parts = {}) =>
    found('new-stakeholder', {
      people: [old, one('Eve', { title: 'VP Finance', knownSince: ago(3), ...change })],
      ...more,
    })

  it('fires on a senior title that appears', () => {
    expect(fresh()).toMatchObject([
      { since: ago(3), headline: 'New at Fintech Corp: Eve, VP Finance', cause: 'person contact/crm/P-Eve' },
    ])
    expect(fresh({ knownSince: ago(30) })).toHaveLength(1)
  })

  it.each<[string, Partial<Person>, Parts]>([
    ['a title that is not senior', { title: 'Business Analyst' }, {}],
    ['no title', { title: null }, {}],
    ['somebody known for 31 days', { knownSince: ago(31) }, {}],
    ['somebody whose role is recorded', { roles: ['Executive Sponsor'] }, {}],
    ['a group', { count: 4 }, {}],
    ['who has left again', { status: 'left', statusOn: ago(1) }, {}],
    ['a tier 3 account', {}, { tier: 3 }],
  ])('stays quiet on %s', (_, change, more) => {
    expect(fresh(change, more)).toEqual([])
  })

  it('takes what comes within a week of the first contacts for the first look', () => {
    const first = (days: number) =>
      fresh(
        {},
        {
          people: [
            one('Ann', { knownSince: ago(3 + days) }),
            one('Eve', { title: 'CFO', knownSince: ago(3) }),
          ],
        },
      )
    expect(first(7)).toEqual([])
    expect(first(8)).toHaveLength(1)
    expect(first(0)).toEqual([])
  })

  it.each([
    ['Chief Data Officer', true],
    ['CFO', true],
    ['VP of Product', true],
    ['Senior Vice President', true],
    ['Head of Analytics', true],
    ['Managing Director', true],
    ['Co-Founder', true],
    ['Product Owner', false],
    ['Assistant to the CEO', false],
    ['Data Platform Lead', false],
    ['Headcount Planner', false],
    ['Directory Services Engineer', false],
    [null, false],
  ])('knows whether %s is senior', (title, senior) => {
    expect(isSeniorTitle(title)).toBe(senior)
  })
})

describe('a reorganisation', () => {
  const reorganised = (parts: Parts) => found('reorganisation', parts)
  const changed = (name: string, days: number, column: 'title' | 'reports_to_id' | 'department' = 'title') =>
    one(name, { changes: [{ column, on: ago(days), from: 'A', to: 'B' }] })
  const change = (days: number) => event(ago(days), 'organisation_change', { text: 'Risk joins Finance' })

  it.each<[string, Parts, number]>([
    ['a recorded change', { events: [change(3)] }, 3],
    ['one 30 days old', { events: [change(30)] }, 30],
    ['an acquisition in a note', { notes: [note(ago(2), 'They are being acquired by Globex.')] }, 2],
    [
      'three titles or reporting lines',
      { people: [changed('Ann', 9), changed('Ben', 5, 'reports_to_id'), changed('Cid', 4)] },
      4,
    ],
    ['three over 29 days', { people: [changed('Ann', 31), changed('Ben', 5), changed('Cid', 2)] }, 2],
    ['several changes, since the first of them', { events: [change(40), change(20)] }, 40],
  ])('fires on %s', (_, parts, since) => {
    expect(reorganised(parts)).toMatchObject([{ since: ago(since), cause: 'organisation' }])
  })

  it.each<[string, Parts]>([
    ['one 31 days old', { events: [change(31)] }],
    ['another event', { events: [event(ago(3), 'went_live')] }],
    ['two titles', { people: [changed('Ann', 9), changed('Ben', 5)] }],
    ['three over 30 days', { people: [changed('Ann', 32), changed('Ben', 5), changed('Cid', 2)] }],
    ['three departments', { people: ['Ann', 'Ben', 'Cid'].map((name) => changed(name, 3, 'department')) }],
    [
      'customer acquisition',
      { notes: [note(ago(2), 'They want to lower the cost of customer acquisition.')] },
    ],
    ['nothing paid', { events: [change(3)], contracts: [] }],
  ])('stays quiet on %s', (_, parts) => {
    expect(reorganised(parts)).toEqual([])
    expect(undecided('reorganisation', parts)).toBe(false)
  })

  it('quotes the note, and is less sure of it', () => {
    const [noted] = reorganised({ notes: [note(ago(2), 'Call with Ann: merger with Globex is on.')] })
    expect(noted).toMatchObject({ headline: 'Check: an acquisition is noted', confidence: 0.6 })
    expect(noted?.reason).toContain('merger with Globex')
    expect(reorganised({ events: [change(3)] })[0]?.confidence).toBe(0.95)
  })

  it('cannot be told on silent feeds', () => {
    expect(undecided('reorganisation', { spoke: { event: { crm: 20 } } })).toBe(true)
    expect(undecided('reorganisation', { spoke: { note: { crm: 20 } } })).toBe(true)
  })
})
