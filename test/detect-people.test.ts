/** Who is engaged, silent or gone: two-way contacts, windows by role, departures (handbook 1 and 5). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { situationOf } from '#src/detect/situation.ts'
import { describe, expect, it } from 'vitest'
import { dossier, type DossierParts, person, portfolio, recordFeeds } from './support/dossier.ts'
import { ago, event, touch } from './support/records.ts'

const maria = 'maria.torres@fintech.example'
const us = 'sarah.chen@vendor.example'
const living = { touch: { calendar: 0 }, event: { crm: 0 } }

function people(parts: DossierParts, spoke: Parameters<typeof recordFeeds>[0] = living) {
  const given = { people: [person()], ...parts }
  const all = portfolio({ recordFeeds: recordFeeds(spoke) })
  return situationOf(dossier(given), all, defaultSettings).people
}

/** The only person, Maria the champion. */
function her(parts: DossierParts, spoke?: Parameters<typeof recordFeeds>[0]) {
  return people(parts, spoke).all[0]!
}

const mail = (days: number, direction: 'in' | 'out' | 'both' | null, change = {}) =>
  touch(ago(days), [us, maria], { kind: 'email', direction, attended: [], ...change })

describe('a two-way contact', () => {
  it.each([
    ['a meeting that she came to', [touch(ago(3), [us, maria])]],
    ['a call that she was on', [touch(ago(3), [us, maria], { kind: 'call' })]],
    ['her message after one of ours', [mail(20, 'out'), mail(3, 'in')]],
    ['her message 30 days after ours', [mail(33, 'out'), mail(3, 'in')]],
    [
      'her message after a meeting she was asked to',
      [touch(ago(20), [us, maria], { attended: [us] }), mail(3, 'in')],
    ],
    ['her message that we answered', [mail(3, 'in'), mail(1, 'out')]],
    ['an exchange told as one', [mail(3, 'both')]],
  ])('is %s', (_, touches) => {
    expect(her({ touches })).toMatchObject({ contact: 'engaged', lastContact: { on: ago(3) } })
  })

  it.each([
    ['a meeting that only we came to', [touch(ago(3), [us, maria], { attended: [us] })]],
    ['a meeting to come', [touch(ago(-3), [us, maria], { attended: [] })]],
    ['our message alone', [mail(3, 'out')]],
    ['her message without one of ours', [mail(3, 'in')]],
    ['her message 31 days after ours', [mail(34, 'out'), mail(3, 'in')]],
    ['her message after one of ours that came back', [mail(20, 'out', { bounced: [maria] }), mail(3, 'in')]],
    ['an automatic answer', [mail(4, 'out'), mail(3, 'in', { automatic: true })]],
    ['her message after mass mail', [mail(4, 'out', { automatic: true }), mail(3, 'in')]],
    ['a message of nobody knows which way', [mail(3, null)]],
    [
      'the message of somebody else with her in copy',
      [mail(4, 'out'), mail(3, 'in', { participants: ['ann@fintech.example', us, maria] })],
    ],
  ])('is not %s', (_, touches) => {
    expect(her({ touches }).lastContact).toBeNull()
  })

  it('counts whoever was asked and did not decline, where the source never says who came', () => {
    const asked = { attended: [] }
    const meeting = touch(ago(3), [us, maria], asked)
    expect(her({ touches: [meeting] }).lastContact?.evidence.says).toContain('who came is not recorded')
    expect(
      her({ touches: [touch(ago(3), [us, maria], { ...asked, declinedBy: [maria] })] }).lastContact,
    ).toBeNull()
    expect(
      her({ touches: [touch(ago(3), [us, maria], { ...asked, kind: 'call', direction: 'out' })] })
        .lastContact,
    ).toBeNull()
    expect(her({ touches: [touch(ago(9), [us, 'ann@fintech.example']), meeting] }).lastContact).toBeNull()
  })

  it('is what the CRM says to have been the last one', () => {
    expect(her({ people: [person({ lastContactOn: ago(5) })] })).toMatchObject({
      contact: 'engaged',
      lastContact: { on: ago(5), evidence: { factId: 'contact/crm/P-1' } },
    })
    const both = { people: [person({ lastContactOn: ago(5) })], touches: [touch(ago(3), [us, maria])] }
    expect(her(both).lastContact?.on).toBe(ago(3))
  })
})

describe('engaged and silent', () => {
  const met = (roles: string[], days: number) =>
    her({ people: [person({ roles })], touches: [touch(ago(days), [us, maria])] })

  it.each([
    [['Champion'], 30],
    [['Economic Buyer'], 60],
    [['Executive Sponsor'], 90],
    [['End User'], 60],
    [[], 60],
    [['Executive Sponsor', 'Champion'], 30],
    [['Economic Buyer', 'Executive Sponsor'], 60],
  ])('%j are engaged for %i days, and silent from the next one', (roles, days) => {
    expect(met(roles, days)).toMatchObject({ contact: 'engaged', windowDays: days, silentSince: null })
    expect(met(roles, days + 1)).toMatchObject({ contact: 'silent', silentSince: ago(0) })
  })

  it('counts the silence of somebody never contacted from the beginning of the feed', () => {
    // The feed of the tests goes back 59 days.
    expect(her({})).toMatchObject({ contact: 'silent', silentSince: ago(59 - 31), lastContact: null })
    expect(her({ people: [person({ roles: ['Economic Buyer'] })] }).contact).toBeNull()
  })

  it('gives somebody who came later the time of the window', () => {
    const old = person({ factId: 'contact/crm/P-0', email: 'old@fintech.example', roles: [] })
    const came = (days: number) =>
      people({ people: [person({ knownSince: ago(days) }), old] }).all[0]!.contact
    expect(came(30)).toBeNull()
    expect(came(31)).toBe('silent')
  })

  it('cannot be told on a silent feed, nor where none was ever seen, nor without an address', () => {
    const long = [touch(ago(40), [us, maria])]
    expect(her({ touches: long }, { touch: { calendar: 20 } }).contact).toBeNull()
    expect(her({ touches: [touch(ago(25), [us, maria])] }, { touch: { calendar: 20 } }).contact).toBe(
      'engaged',
    )
    expect(her({}, {}).contact).toBeNull()
    expect(her({ people: [person({ email: null })] }).contact).toBeNull()
    expect(her({ people: [person({ lastContactOn: ago(31) })] }, {}).contact).toBe('silent')
  })

  it('counts people on the map, a group as one, and strangers among those reached', () => {
    const leads = person({
      factId: 'contact/crm/P-2',
      email: 'leads@fintech.example',
      roles: ['End User'],
      count: 8,
    })
    const asked = [
      us,
      'ops@vendor.example',
      maria,
      'leads@fintech.example',
      'new@fintech.example',
      'no-reply@zoom.example',
    ]
    expect(people({ people: [person(), leads], touches: [touch(ago(3), asked)] })).toMatchObject({
      engaged: 2,
      reached: 3,
      strangersReached: 1,
    })
    expect(people({ people: [], touches: [touch(ago(3), asked)] })).toMatchObject({
      engaged: null,
      reached: 3,
    })
    expect(people({}, {})).toMatchObject({ engaged: null, reached: null })
  })
})

describe('a departure', () => {
  const bounce = (days: number) => mail(days, 'out', { bounced: [maria] })
  const off = (days: number) => event(ago(days), 'login_deactivated', { contactId: 'P-1' })
  const admin = event(ago(8), 'admin_removed', { contactId: 'P-1' })
  const retitled = person({
    changes: [{ column: 'title', on: ago(7), from: 'VP of Product', to: 'Advisor' }],
  })
  const declined = [9, 6].map((days) =>
    touch(ago(days), [us, maria], { attended: [us], declinedBy: [maria] }),
  )
  const every = (days: number, from: number) =>
    [3, 2, 1, 0].map((at) => touch(ago(from + at * days), [us, maria]))

  it.each<[string, DossierParts, number, string, number | null]>([
    ['nothing', {}, 0, 'there', null],
    ['the word of the CRM', { people: [person({ status: 'left', statusOn: ago(4) })] }, 1, 'departed', 4],
    ['mail that comes back', { touches: [bounce(5)] }, 0.8, 'check', 5],
    ['mail that comes back twice', { touches: [bounce(5), bounce(2)] }, 0.8, 'check', 5],
    ['a login that is off', { events: [off(5)] }, 0.6, 'check', 5],
    ['both', { touches: [bounce(3)], events: [off(5)] }, 0.92, 'departed', 5],
    ['an admin role that is gone', { events: [admin] }, 0.4, 'there', null],
    ['another title', { people: [retitled] }, 0.3, 'there', null],
    ['both of these', { events: [admin], people: [retitled] }, 0.58, 'there', null],
    [
      'and two meetings declined',
      { events: [admin], people: [retitled], touches: declined },
      0.664,
      'check',
      6,
    ],
    ['one meeting declined', { touches: declined.slice(0, 1) }, 0, 'there', null],
    ['silence after a rhythm', { touches: every(7, 31) }, 0.2, 'there', null],
    ['silence of 30 days after one', { touches: every(7, 30) }, 0, 'there', null],
    ['silence of twice a longer interval', { touches: every(20, 40) }, 0, 'there', null],
    ['and of more', { touches: every(20, 41) }, 0.2, 'there', null],
    ['silence after three meetings', { touches: every(7, 31).slice(1) }, 0, 'there', null],
    [
      'the login of somebody else',
      { events: [event(ago(5), 'login_deactivated', { contactId: 'P-9' })] },
      0,
      'there',
      null,
    ],
  ])('by %s', (_, parts, confidence, verdict, since) => {
    const { departure } = her(parts)
    expect(departure.confidence).toBeCloseTo(confidence, 9)
    expect(departure).toMatchObject({ verdict, since: since === null ? null : ago(since) })
  })

  it('is void once there was a contact after the sign, unless the CRM says it', () => {
    const touches = [bounce(9), touch(ago(4), [us, maria])]
    expect(her({ touches, events: [off(8), admin] }).departure).toMatchObject({
      confidence: 0,
      verdict: 'there',
    })
    const left = person({ status: 'left', statusOn: ago(9) })
    expect(her({ touches, people: [left] })).toMatchObject({
      departure: { verdict: 'departed' },
      contact: 'silent',
    })
    expect(her({ touches: [touch(ago(9), [us, maria]), bounce(4)] }).departure.verdict).toBe('check')
  })

  it('names each sign with its record', () => {
    const { departure } = her({ touches: [bounce(3)], events: [off(5)] })
    expect(departure.evidence.map(({ factId, says }) => [factId, says])).toEqual([
      [off(5).factId, 'login deactivated'],
      [bounce(3).factId, 'mail came back'],
    ])
  })

  it('is no matter of mail for a group', () => {
    const group = person({ count: 8 })
    expect(her({ people: [group], touches: [bounce(3)], events: [off(5)] }).departure.confidence).toBe(0)
  })

  it('takes silence for a sign only while the feed lives', () => {
    expect(her({ touches: every(7, 35) }, { touch: { calendar: 20 } }).departure.confidence).toBe(0)
  })
})

describe('the roles', () => {
  const ann = person({
    factId: 'contact/crm/P-2',
    sourceId: 'P-2',
    name: 'Ann',
    email: 'ann@fintech.example',
  })
  const left = person({ status: 'left', statusOn: ago(20) })
  const champion = (parts: DossierParts) => people(parts).roles.Champion

  it('are departed when nobody took over, else as the best holder', () => {
    expect(champion({ people: [left] })).toMatchObject({ contact: 'departed', holders: [] })
    expect(champion({ people: [left, ann] })).toMatchObject({ contact: 'silent' })
    expect(champion({ people: [left, ann], touches: [touch(ago(3), [us, ann.email!])] }).contact).toBe(
      'engaged',
    )
    expect(champion({ people: [person(), ann], touches: [touch(ago(3), [us, maria])] }).contact).toBe(
      'engaged',
    )
    expect(champion({ people: [] }).contact).toBe('not identified')
    expect(people({ people: [person({ roles: ['End User'] })] }).rolesKnown).toBe(false)
  })
})
