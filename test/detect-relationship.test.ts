/** The relationship in a diagnosis: checklist, coverage, people on no map, the engagement signal and what the outlook takes of it (handbook 4, 5 and 7a). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { ChecklistLine } from '#src/detect/diagnosis.ts'
import { diagnosisSchema } from '#src/operations/diagnosis-schema.ts'
import type { Dossier, Person } from '#src/facts/dossier.ts'
import { describe, expect, it } from 'vitest'
import {
  dossier,
  type DossierParts,
  entry,
  person,
  portfolio,
  recordFeeds,
  today,
} from './support/dossier.ts'
import { ago, answer, event, note, ticket, touch } from './support/records.ts'

const us = 'sarah.chen@vendor.example'
const living = { touch: { calendar: 0 }, event: { crm: 0 }, note: { crm: 0 } }

interface Parts extends DossierParts {
  readonly tier?: number | null
  readonly spoke?: Parameters<typeof recordFeeds>[0]
}

/** The feed of touches goes back a year. */
function diagnosed({ tier = 1, spoke = living, ...parts }: Parts) {
  const given = dossier(parts)
  const account: Dossier = { ...given, profile: { ...given.profile, tier } }
  const feeds = recordFeeds(spoke)
  const touch = Object.entries(feeds.touch).map(([source, feed]) => [source, { ...feed, firstOn: ago(365) }])
  return detect(
    account,
    portfolio({ recordFeeds: { ...feeds, touch: Object.fromEntries(touch) } }),
    defaultSettings,
  )
}

function one(name: string, role: string | null, change: Partial<Person> = {}): Person {
  const id = `P-${name}`
  const email = `${name.toLowerCase()}@fintech.example`
  const roles = role === null ? [] : [role]
  return person({ factId: `contact/crm/${id}`, sourceId: id, name, email, title: null, roles, ...change })
}

const met = (days: number, ...people: readonly Person[]) =>
  touch(ago(days), [us, ...people.map(({ email }) => email!)])
const maria = one('Maria', 'Champion')
const james = one('James', 'Economic Buyer')
const david = one('David', 'Executive Sponsor')
const eve = one('Eve', 'End User')
const all = [maria, james, david, eve]
const left = (who: Person): Person => ({ ...who, status: 'left', statusOn: ago(5) })

describe('stakeholder engagement', () => {
  const signal = (parts: Parts) =>
    diagnosed(parts).health.seven.signals.find(({ id }) => id === 'stakeholder-engagement')!

  it.each<[string, Parts, number, number]>([
    ['three key roles', { people: all, touches: [met(3, ...all)] }, 5, 3],
    ['two', { people: all, touches: [met(3, maria, james)] }, 4, 2],
    ['one', { people: all, touches: [met(3, james, eve)] }, 3, 1],
    ['others only', { people: all, touches: [met(3, eve)] }, 2, 0],
    ['a stranger only', { people: all, touches: [touch(ago(3), [us, 'new@fintech.example'])] }, 2, 0],
    ['nobody', { people: all }, 1, 0],
    [
      'each within the own window',
      { people: all, touches: [met(90, david), met(60, james), met(31, maria)] },
      4,
      2,
    ],
    [
      'one person with two roles',
      {
        people: [one('Max', 'Champion', { roles: ['Champion', 'Economic Buyer'] })],
        touches: [met(3, one('Max', null))],
      },
      4,
      2,
    ],
    [
      'a champion who left',
      { people: [left(maria), james, david], touches: [met(9, maria, james, david)] },
      4,
      2,
    ],
  ])('gives its score to %s', (_, parts, score, value) => {
    expect(signal(parts)).toMatchObject({ score, value, stale: false })
  })

  const crowd = Array.from({ length: 5 }, (_, at) => one(`User${at}`, 'End User'))

  it.each([
    [5, 5],
    [4, 4],
    [3, 4],
    [2, 3],
    [1, 2],
    [0, 1],
  ])('counts people where roles are not known: %i reached score %i, marked as such', (reached, score) => {
    const touches = reached === 0 ? [] : [met(60, ...crowd.slice(0, reached))]
    const reading = signal({ people: crowd, touches })
    expect(reading).toMatchObject({ score, value: reached })
    expect(reading.says).toContain('roles are not known')
    expect(signal({ people: [], touches })).toMatchObject({ score, value: reached })
  })

  it('says who is engaged, with the records and the trend', () => {
    const reading = signal({ people: all, touches: [met(35, maria), met(3, maria, james)] })
    expect(reading).toMatchObject({ before: 1, trend: 'up', asOf: ago(3), source: 'calendar' })
    expect(reading.says).toBe(
      '2 of 3 key roles engaged: champion engaged, economic buyer engaged and executive sponsor silent',
    )
    expect(reading.evidence[0]).toMatchObject({ factId: met(3, maria, james).factId })
  })

  it('is stale on a silent feed, with what it was then, and not measured without any', () => {
    const parts = { people: all, touches: [met(40, ...all)] }
    expect(signal({ ...parts, spoke: { touch: { calendar: 20 } } })).toMatchObject({
      score: null,
      stale: true,
      value: 3,
    })
    expect(signal({ ...parts, touches: [], spoke: {} })).toMatchObject({
      score: null,
      stale: false,
      value: null,
    })
  })
})

describe('the checklist', () => {
  const line = (id: ChecklistLine['id'], parts: Parts) =>
    diagnosed(parts).relationship.checklist.find((one) => one.id === id)!
  const summary = (days: number, change = {}) =>
    touch(ago(days), [us, david.email!], {
      kind: 'email',
      direction: 'out',
      attended: [],
      type: 'Value summary',
      ...change,
    })

  it('has five lines in their order', () => {
    const { checklist } = diagnosed({}).relationship
    expect(checklist.map(({ id }) => id)).toEqual([
      'champion',
      'buyer',
      'breadth',
      'organisation',
      'value-summary',
    ])
  })

  it.each<[ChecklistLine['id'], string, Parts, boolean | null]>([
    ['champion', 'is engaged', { people: all, touches: [met(3, maria)] }, true],
    ['champion', 'is silent', { people: all, touches: [met(31, maria)] }, false],
    ['champion', 'left', { people: [left(maria)] }, false],
    [
      'champion',
      'may have left',
      {
        people: all,
        touches: [met(9, maria)],
        events: [event(ago(3), 'login_deactivated', { contactId: 'P-Maria' })],
      },
      null,
    ],
    ['champion', 'is not recorded', { people: [eve] }, null],
    ['champion', 'cannot be told', { people: all, spoke: {} }, null],
    ['buyer', 'was met 60 days ago', { people: all, touches: [met(60, james)] }, true],
    ['buyer', 'was met 61 days ago', { people: all, touches: [met(61, james)] }, false],
    [
      'buyer',
      'is champion too, met 40 days ago',
      { people: [{ ...james, roles: ['Champion', 'Economic Buyer'] }], touches: [met(40, james)] },
      true,
    ],
    ['breadth', 'three engaged', { people: all, touches: [met(3, maria, james, eve)] }, true],
    ['breadth', 'two engaged', { people: all, touches: [met(3, maria, james)] }, false],
    ['breadth', 'nobody on the map', { people: [] }, null],
    ['organisation', 'nothing recorded', {}, null],
    ['organisation', 'confirmed', { events: [event(ago(30), 'organisation_confirmed')] }, true],
    ['organisation', 'confirmed too long ago', { events: [event(ago(31), 'organisation_confirmed')] }, null],
    ['organisation', 'changed', { events: [event(ago(3), 'organisation_change')] }, false],
    [
      'organisation',
      'confirmed, then changed',
      { events: [event(ago(9), 'organisation_confirmed'), event(ago(3), 'organisation_change')] },
      false,
    ],
    [
      'organisation',
      'changed, then confirmed',
      { events: [event(ago(9), 'organisation_change'), event(ago(3), 'organisation_confirmed')] },
      true,
    ],
    ['organisation', 'acquired, by a note', { notes: [note(ago(3), 'They were acquired by Globex')] }, false],
    ['value-summary', 'sent', { people: all, touches: [summary(80)] }, true],
    ['value-summary', 'sent too long ago', { people: all, touches: [summary(95)] }, false],
    ['value-summary', 'came back', { people: all, touches: [summary(8, { bounced: [david.email] })] }, false],
    [
      'value-summary',
      'sent to somebody else',
      { people: all, touches: [summary(8, { participants: [us, maria.email] })] },
      false,
    ],
    ['value-summary', 'types never named', { people: all, touches: [met(3, david)] }, null],
    ['value-summary', 'no sponsor', { people: [maria], touches: [summary(8)] }, null],
  ])('%s: %s', (id, _, parts, holds) => {
    const found = line(id, parts)
    expect(found.holds).toBe(holds)
    expect(found.says).not.toBe('')
    if (holds === true) expect(found.evidence.length).toBeGreaterThan(0)
  })
})

describe('coverage and the map', () => {
  it('shows missing roles as placeholders for tier 1 and 2 only', () => {
    const missing = (parts: Parts) =>
      diagnosed(parts)
        .relationship.coverage.filter(({ isMissing }) => isMissing)
        .map(({ role }) => role)
    expect(missing({ people: [maria] })).toEqual(['Economic Buyer', 'Executive Sponsor'])
    expect(missing({ people: [left(maria), james, david], tier: 2 })).toEqual(['Champion'])
    expect(missing({ people: [], tier: 3 })).toEqual([])
  })

  it('lists people, those with key roles first, with their contact', () => {
    const { people, engaged } = diagnosed({
      people: [eve, david, maria],
      touches: [met(3, maria, eve)],
    }).relationship
    expect(people.map(({ name, contact, lastContactOn }) => [name, contact, lastContactOn])).toEqual([
      ['Maria', 'engaged', ago(3)],
      ['David', 'silent', null],
      ['Eve', 'engaged', ago(3)],
    ])
    expect(engaged).toBe(2)
  })

  it('is what the doors give', () => {
    const diagnosis = diagnosed({
      people: all,
      touches: [met(3, maria, eve), touch(ago(3), ['x@fintech.example'])],
    })
    expect(diagnosisSchema.parse(diagnosis)).toEqual(diagnosis)
    const { relationship: _, ...before } = diagnosis
    expect(diagnosisSchema.parse(before).relationship.people).toEqual([])
  })
})

describe('people on no map', () => {
  const unknown = (parts: Parts) => diagnosed({ people: [maria], ...parts }).relationship.unknown

  it('are seen in meetings, messages, surveys, tickets and use', () => {
    const { count, people } = unknown({
      touches: [
        touch(ago(3), [us, 'zoe@fintech.example', maria.email!]),
        touch(ago(9), ['zoe@fintech.example']),
      ],
      surveys: [answer(ago(4), 9, { email: 'ben@fintech.example' })],
      tickets: [ticket(ago(5), { requesterEmail: 'cid@fintech.example' })],
      usage: ['zoe@fintech.example', 'U-17', 'P-Maria', 'maria@fintech.example'].map((user) =>
        entry(today - 2, { user }),
      ),
    })
    expect(count).toBe(4)
    expect(people.map(({ who, seenIn, times, lastOn }) => [who, seenIn, times, lastOn])).toEqual([
      ['zoe@fintech.example', ['touches', 'usage'], 3, ago(2)],
      ['ben@fintech.example', ['surveys'], 1, ago(4)],
      ['cid@fintech.example', ['tickets'], 1, ago(5)],
      ['U-17', ['usage'], 1, ago(2)],
    ])
    expect(people[0]?.evidence).toHaveLength(2)
  })

  it.each([
    ['of our side, by the team', 'ops@ourselves.example'],
    ['of our side, by the domain of the owner', 'ops@vendor.example'],
    ['of a machine', 'no-reply@fintech.example'],
    ['of a bounce', 'mailer-daemon@mail.example'],
    ['of a meeting room', 'room-7@resource.calendar.google.com'],
    ['on the map', 'maria@fintech.example'],
  ])('are not those %s', (_, address) => {
    const team = [
      { factId: 'teammate/crm/1', email: 'a@ourselves.example', name: null, role: null, team: null },
    ]
    expect(unknown({ team, touches: [touch(ago(3), [address])] }).count).toBe(0)
  })

  it('are not a whole public mail provider because one of us uses it', () => {
    const team = [{ factId: 'teammate/crm/1', email: 'sarah@gmail.com', name: null, role: null, team: null }]
    const touches = [touch(ago(3), ['sarah@gmail.com', 'customer@gmail.com'])]
    expect(unknown({ team, touches }).people.map(({ who }) => who)).toEqual(['customer@gmail.com'])
  })

  it('are seen within 90 days, in what has happened, and the first ten are named', () => {
    expect(unknown({ touches: [touch(ago(90), ['zoe@fintech.example'])] }).count).toBe(0)
    expect(unknown({ touches: [touch(ago(89), ['zoe@fintech.example'])] }).count).toBe(1)
    expect(unknown({ touches: [touch(ago(-3), ['zoe@fintech.example'])] }).count).toBe(0)
    const many = Array.from({ length: 25 }, (_, at) => `u${at}@fintech.example`)
    const { count, people } = unknown({ touches: [touch(ago(3), many)] })
    expect([count, people.length]).toEqual([25, 10])
  })
})

describe('the outlook', () => {
  const driver = (id: string, parts: Parts) => diagnosed(parts).outlook!.drivers.find((one) => one.id === id)

  it('takes champion, buyer and breadth from the records', () => {
    const parts = { people: all, touches: [met(3, ...all), met(2, one('Ben', null))] }
    expect(driver('champion', parts)).toMatchObject({ says: 'champion engaged' })
    expect(driver('champion', parts)?.evidence[0]).toMatchObject({
      on: ago(3),
      says: expect.stringContaining('Maria'),
    })
    expect(driver('champion', { people: all })).toMatchObject({ says: 'champion silent' })
    expect(driver('champion', { people: [left(maria)] })).toMatchObject({
      says: 'champion left, no successor',
    })
    expect(driver('breadth', { people: all })).toMatchObject({ says: '0 people engaged' })
  })

  it('leaves out what cannot be told: no role, no living feed', () => {
    const touches = [met(3, ...all)]
    expect(driver('champion', { people: [eve], touches })).toBeUndefined()
    expect(driver('champion', { people: all, touches, spoke: { touch: { calendar: 20 } } })).toBeUndefined()
    expect(driver('breadth', { people: [], touches })).toBeUndefined()
  })
})
