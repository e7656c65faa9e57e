/** Which contacts of an account are recognised as one person, and which are only asked about. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactId } from '#src/facts/contact-merge.ts'
import { type MatchedContact, matchPeople, pairKey } from '#src/facts/match-people.ts'
import { mayBeSameName } from '#src/facts/same-name.ts'

/** `crm P-1` */
function matched(named: string, change: Partial<MatchedContact> = {}): MatchedContact {
  const [source, sourceId] = named.split(' ') as [string, string]
  return {
    source,
    sourceId,
    name: 'Maria Torres',
    email: null,
    phone: null,
    crmId: null,
    nameBefore: null,
    isGroup: false,
    reachedAt: source === 'crm' ? '2026-01-01T00:00:00.000Z' : '2026-02-01T00:00:00.000Z',
    isOfAccountSource: source === 'crm',
    ...change,
  }
}

function found(contacts: readonly MatchedContact[], more: Partial<Parameters<typeof matchPeople>[0]> = {}) {
  const { merges, doubtful } = matchPeople({ contacts, merges: [], apart: new Set(), ...more })
  return {
    merged: merges.map((one) => `${contactId(one)} into ${contactId(one.into)}: ${one.recognisedBy}`),
    doubtful: doubtful.map(({ contact: one, other, why }) => `${contactId(one)} ${contactId(other)}: ${why}`),
  }
}

describe('recognising people', () => {
  const maria = { email: 'maria@gmail.com' }

  it('merges by address across sources, of whatever provider, into whoever was known first', () => {
    expect(found([matched('support S-9', { ...maria, name: 'mtorres' }), matched('crm P-1', maria)])).toEqual(
      {
        merged: ['contact/support/S-9 into contact/crm/P-1: e-mail maria@gmail.com'],
        doubtful: [],
      },
    )
  })

  it('merges by the CRM id before anything else', () => {
    const contacts = [
      matched('crm P-1', { email: 'a@acme.example' }),
      matched('support S-9', { name: 'M. Torres', crmId: 'P-1', email: 'b@acme.example' }),
      matched('survey Q-3', { name: 'Maria T.', crmId: 'P-1' }),
    ]
    expect(found(contacts).merged).toEqual([
      'contact/support/S-9 into contact/crm/P-1: CRM id P-1',
      'contact/survey/Q-3 into contact/crm/P-1: CRM id P-1',
    ])
  })

  it('lists a name alone, and merges it where the telephone number agrees too', () => {
    const two = [matched('crm P-1', { phone: '+1 555 010 9999' }), matched('support S-9')]
    expect(found(two)).toEqual({
      merged: [],
      doubtful: ['contact/crm/P-1 contact/support/S-9: the same name'],
    })
    const same = [two[0]!, matched('support S-9', { name: 'Torres, María', phone: '(555) 010-9999' })]
    expect(found(same).merged).toHaveLength(1)
  })

  it('takes a figure for no slip', () => {
    const one = matched('crm P-1', { name: 'Test user 12' })
    expect(found([one, matched('crm P-2', { name: 'Test user 13' })])).toEqual({ merged: [], doubtful: [] })
  })

  it('lists a misspelt name', () => {
    const two = [matched('crm P-1'), matched('support S-9', { name: 'Maria Tores' })]
    expect(found(two)).toEqual({
      merged: [],
      doubtful: ['contact/crm/P-1 contact/support/S-9: names a letter or two apart'],
    })
  })

  it('lists an address or a CRM id that comes with quite another name', () => {
    const office = { email: 'office@acme.example' }
    const two = [matched('crm P-1', office), matched('support S-9', { ...office, name: 'Bob Chen' })]
    expect(found(two).merged).toEqual([])
    expect(found(two).doubtful[0]).toContain('the same e-mail office@acme.example, other names')
    const byId = [matched('crm P-1'), matched('support S-9', { name: 'Bob Chen', crmId: 'P-1' })]
    expect(found(byId).merged).toEqual([])
    expect(found(byId).doubtful[0]).toContain('the same CRM id P-1, other names')
  })

  it('lists an id that suddenly has another person’s name', () => {
    expect(found([matched('crm P-1', { name: 'Bob Chen', nameBefore: 'Maria Torres' })]).doubtful).toEqual([
      'contact/crm/P-1 contact/crm/P-1: the same id, before it was Maria Torres',
    ])
    const married = matched('crm P-1', { name: 'Maria Lopez', nameBefore: 'Maria Torres' })
    expect(found([married]).doubtful).toEqual([])
  })

  it('never merges two contacts of one source by itself', () => {
    const twice = [matched('crm P-1', maria), matched('crm P-2', maria)]
    expect(found(twice)).toEqual({
      merged: [],
      doubtful: ['contact/crm/P-1 contact/crm/P-2: e-mail maria@gmail.com'],
    })
    expect(found([...twice, matched('support S-9', maria)]).merged).toEqual([])
  })

  it('never merges two contacts of one source over a third: the second one is asked about', () => {
    const naming = { crmId: 'P-1' }
    expect(
      found([matched('crm P-1'), matched('support S-1', naming), matched('support S-2', naming)]),
    ).toEqual({
      merged: ['contact/support/S-1 into contact/crm/P-1: CRM id P-1'],
      doubtful: [
        'contact/crm/P-1 contact/support/S-2: CRM id P-1',
        'contact/support/S-1 contact/support/S-2: the same name',
      ],
    })
    const phone = '+1 555 010 9999'
    const between = matched('support S-9', { ...maria, phone })
    expect(found([matched('crm P-1', maria), between, matched('crm P-2', { phone })])).toEqual({
      merged: ['contact/support/S-9 into contact/crm/P-1: e-mail maria@gmail.com'],
      doubtful: [
        'contact/crm/P-1 contact/crm/P-2: the same name',
        `contact/crm/P-2 contact/support/S-9: name and telephone number ${phone}`,
      ],
    })
  })

  it('leaves groups alone, and who was said to be somebody else', () => {
    expect(found([matched('crm P-1', maria), matched('support S-9', { ...maria, isGroup: true })])).toEqual({
      merged: [],
      doubtful: [],
    })
    const two = [matched('crm P-1', maria), matched('support S-9', maria)]
    expect(found(two, { apart: new Set([pairKey(two[0]!, two[1]!)]) })).toEqual({ merged: [], doubtful: [] })
  })

  it('does not bring two together over a third who were said to be two', () => {
    const [one, two] = [matched('crm P-1', maria), matched('survey Q-3', { crmId: 'S-9' })]
    const third = matched('support S-9', maria)
    const apart = new Set([pairKey(one, two)])
    const { merged } = found([one, two, third], { apart })
    expect(merged).toHaveLength(1)
  })

  it('done again finds nothing new, in any order', () => {
    const contacts = [
      matched('crm P-1', maria),
      matched('support S-9', { ...maria, name: 'M. Torres' }),
      matched('survey Q-3', { crmId: 'P-1' }),
      matched('crm P-4', { name: 'Bob Chen', email: 'bob@acme.example' }),
      matched('support S-4', { name: 'Bob Chen', email: 'BOB@acme.example'.toLowerCase() }),
    ]
    const first = matchPeople({ contacts, merges: [], apart: new Set() })
    expect(first.merges).toHaveLength(3)
    const again = matchPeople({ contacts, merges: first.merges, apart: new Set() })
    expect(again.merges).toEqual([])
    fc.assert(
      fc.property(fc.shuffledSubarray(contacts, { minLength: contacts.length }), (shuffled) => {
        expect(matchPeople({ contacts: shuffled, merges: [], apart: new Set() })).toEqual(first)
      }),
    )
  })

  it.each([
    ['Maria Torres', 'M. Torres', true],
    ['Maria Torres', 'mtorres', true],
    ['Maria Torres', 'maria.torres@acme.example', true],
    ['Jürgen Müller', 'Jurgen Muller', true],
    ['Maria Torres', 'Bob Chen', false],
    ['Maria Torres', 'Accounts Payable', false],
  ])('%s and %s may be one: %s', (a, b, may) => {
    expect(mayBeSameName(a, b)).toBe(may)
    expect(mayBeSameName(b, a)).toBe(may)
  })
})
