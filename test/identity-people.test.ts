/** Contacts that are one person are read as one, on every day, and nothing that they say is lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountHistory } from '#src/facts/account-history.ts'
import { noCatalogue } from '#src/facts/catalogue.ts'
import { contactId, type ContactMerge, standsFor } from '#src/facts/contact-merge.ts'
import { distinctPeople } from '#src/facts/distinct-people.ts'
import { dossierOn } from '#src/facts/dossier-on.ts'
import type { Dossier, Person } from '#src/facts/dossier.ts'
import type { Fact } from '#src/facts/fact.ts'
import { superiorOf } from '#src/facts/known-as.ts'
import { dayNumber } from '#src/kernel/day.ts'
import { entry } from './support/dossier.ts'

const TODAY = '2026-06-30'

function fact(kind: string, values: Fact['values'], more: Partial<Fact> = {}): Fact {
  return {
    kind,
    source: 'crm',
    sourceId: String(values['id'] ?? 'X'),
    happenedOn: null,
    learnedOn: '2026-01-10',
    learnedAssumed: false,
    recordedOn: '2026-01-10',
    supersededOn: null,
    values,
    attributes: {},
    ...more,
  }
}

/** `crm P-1` */
function contact(named: string, values: Fact['values'] = {}, more: Partial<Fact> = {}): Fact {
  const [source, sourceId] = named.split(' ') as [string, string]
  return fact('contact', { id: sourceId, name: 'Maria Torres', ...values }, { source, sourceId, ...more })
}

function merge(named: string, into: string, recognisedBy: string | null = null): ContactMerge {
  const key = (text: string) => {
    const [source, sourceId] = text.split(' ') as [string, string]
    return { source, sourceId }
  }
  return { ...key(named), into: key(into), recognisedBy }
}

function dossierOf(
  facts: readonly Fact[],
  merges: readonly ContactMerge[],
  { usage = [], on = TODAY }: { readonly usage?: readonly string[]; readonly on?: string } = {},
): Dossier {
  const history: AccountHistory = {
    id: 'a',
    source: 'crm',
    sourceId: 'A',
    facts: [fact('account', { id: 'A', name: 'Acme' }), ...facts],
    merges,
    usage: usage.map((user, at) => ({
      ...entry(dayNumber(TODAY) - at, { user }),
      learnedOn: dayNumber('2026-01-10'),
      supersededOn: null,
    })),
    usageFrom: usage.length === 0 ? [] : [{ on: '2026-01-10', learnedOn: '2026-01-10' }],
  }
  return dossierOn(history, noCatalogue, on)!
}

function peopleOf(facts: readonly Fact[], merges: readonly ContactMerge[], on = TODAY): readonly Person[] {
  return dossierOf(facts, merges, { on }).people
}

describe('a merged person', () => {
  const crm = contact('crm P-1', { email: 'maria@acme.example', title: 'VP Product', roles: ['Champion'] })
  const support = contact(
    'support S-9',
    {
      name: 'mtorres',
      email: 'm.torres@acme.example',
      title: 'Chief Product Officer',
      department: 'Product',
      roles: ['End User'],
      notes: 'Likes charts.',
    },
    { learnedOn: '2026-03-01' },
  )
  const one = merge('support S-9', 'crm P-1', 'name')

  it('is there once, by the name and id of who stands for both, with gaps filled and the latest word', () => {
    const [person, ...others] = peopleOf([crm, support], [one])
    expect(others).toEqual([])
    expect(person).toMatchObject({
      factId: 'contact/crm/P-1',
      name: 'Maria Torres',
      title: 'Chief Product Officer',
      department: 'Product',
      email: 'm.torres@acme.example',
      roles: ['Champion', 'End User'],
      notes: 'Likes charts.',
      knownSince: '2026-01-10',
    })
  })

  it('keeps what each of the contacts says, and whose it is', () => {
    const [person] = peopleOf([crm, support], [one])
    expect(person!.otherContacts).toEqual([
      {
        factId: 'contact/support/S-9',
        source: 'support',
        sourceId: 'S-9',
        name: 'mtorres',
        email: 'm.torres@acme.example',
        recognisedBy: 'name',
      },
    ])
    const said = person!.readings.map(({ column, says, source }) => `${column} ${says} ${source}`)
    expect(said.toSorted()).toEqual([
      'email maria@acme.example crm',
      'name mtorres support',
      'title VP Product crm',
    ])
  })

  it('is read so on every past day, by what was known then', () => {
    const [before] = peopleOf([crm, support], [one], '2026-02-01')
    expect(before).toMatchObject({ title: 'VP Product', department: null, otherContacts: [], readings: [] })
    const later = contact('crm P-1', { name: 'Maria Torres' }, { learnedOn: '2026-05-01' })
    const [alone] = peopleOf([later, support], [one], '2026-04-01')
    expect(alone).toMatchObject({ factId: 'contact/crm/P-1', name: 'mtorres' })
    expect(alone!.otherContacts.map(({ factId }) => factId)).toEqual(['contact/support/S-9'])
  })

  it('of two words the one that was said later counts, however often the other was repeated', () => {
    const repeated = [
      contact('crm P-1', { title: 'VP Product' }, { supersededOn: '2026-05-01' }),
      contact('crm P-1', { title: 'VP Product', notes: 'Back from leave.' }, { learnedOn: '2026-05-01' }),
    ]
    expect(peopleOf([...repeated, support], [one])[0]!.title).toBe('Chief Product Officer')
    const corrected = contact('crm P-1', { title: 'CPO' }, { learnedOn: '2026-05-01' })
    expect(peopleOf([{ ...crm, supersededOn: '2026-05-01' }, corrected, support], [one])[0]!.title).toBe(
      'CPO',
    )
  })

  it('has left when the later of the two says so, with the day that goes with it', () => {
    const left = contact('crm P-1', { status: 'left', status_on: '2026-04-02' })
    const active = contact('support S-9', { status: 'active' }, { learnedOn: '2026-03-01' })
    expect(peopleOf([left, active], [one])[0]).toMatchObject({ status: 'left', statusOn: '2026-04-02' })
  })

  it('is whom others report to, whichever of the contacts they name', () => {
    const report = contact('support S-2', { name: 'Ann Lee', reports_to_id: 'S-9' })
    const people = peopleOf([crm, support, report], [one])
    expect(people).toHaveLength(2)
    expect(superiorOf(people[1]!, people)).toBe(people[0])
  })
})

describe('everything that a merged person did', () => {
  const crm = contact('crm P-1', { email: 'maria@acme.example' })
  const support = contact('support S-9', { email: 'm.torres@acme.example' })
  const one = merge('support S-9', 'crm P-1')
  const touch = (values: Fact['values']) =>
    fact('touch', { id: 'T', at: '2026-06-01T10:00:00Z', kind: 'meeting', ...values }, { sourceId: 'T' })

  it('stands under one address', () => {
    const { touches, tickets, surveys, people } = dossierOf(
      [
        crm,
        support,
        touch({ participants: ['maria@acme.example', 'm.torres@acme.example', 'us@vendor.example'] }),
        fact('ticket', {
          id: 'K',
          opened_at: '2026-06-01T10:00:00Z',
          requester_email: 'm.torres@acme.example',
        }),
        fact('survey', { on: '2026-06-01', kind: 'nps', score: 9, email: 'maria@acme.example' }),
      ],
      [one],
    )
    const address = people[0]!.email
    expect(touches[0]!.participants).toEqual([address, 'us@vendor.example'])
    expect(tickets[0]!.requesterEmail).toBe(address)
    expect(surveys[0]!.email).toBe(address)
  })

  it('reached them when one of the addresses took the mail', () => {
    const sent = { participants: ['maria@acme.example', 'm.torres@acme.example'] }
    const bounced = (addresses: string[]) =>
      dossierOf([crm, support, touch({ ...sent, bounced: addresses })], [one]).touches[0]!.bounced
    expect(bounced(['maria@acme.example'])).toEqual([])
    expect(bounced(sent.participants)).toHaveLength(1)
  })

  it('counts as one user, by id and by address of either contact', () => {
    const usage = ['P-1', 'Maria@acme.example', 'S-9', 'm.torres@acme.example', 'somebody-else']
    const count = (merges: readonly ContactMerge[]) =>
      distinctPeople(dossierOf([crm, support], merges, { usage }).usage!, dayNumber(TODAY), 28)
    expect(count([one])).toBe(2)
    expect(count([])).toBe(3)
  })

  it('an address or id that two people have names neither of them', () => {
    const shared = [
      contact('crm P-1', { email: 'office@acme.example' }),
      contact('crm P-2', { name: 'Bob Chen', email: 'office@acme.example' }),
      contact('support P-1', { name: 'Ann Lee' }),
    ]
    const usage = ['office@acme.example', 'P-1', 'P-2']
    const series = dossierOf(shared, [], { usage }).usage!
    expect(distinctPeople(series, dayNumber(TODAY), 28)).toBe(3)
  })
})

/** Contacts with some columns, and merges between them without rings. */
const world = fc
  .array(
    fc.record({
      title: fc.option(fc.constantFrom('CEO', 'VP', 'Head'), { nil: null }),
      department: fc.option(fc.constantFrom('Product', 'Finance'), { nil: null }),
      roles: fc.subarray(['Champion', 'End User', 'Coach']),
      notes: fc.option(fc.constantFrom('One.', 'Two.', 'Three.'), { nil: null }),
      learned: fc.integer({ min: 10, max: 28 }),
      into: fc.nat(),
      isMerged: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((rows) => ({
    facts: rows.map(({ title, department, roles, notes, learned }, at) =>
      contact(`s${at % 3} C${at}`, { title, department, roles, notes }, { learnedOn: `2026-01-${learned}` }),
    ),
    merges: rows.flatMap(({ into, isMerged }, at) => {
      if (!isMerged || at === 0) return []
      const to = into % at
      return [merge(`s${at % 3} C${at}`, `s${to % 3} C${to}`)]
    }),
  }))

describe('merging, whatever the contacts and merges', () => {
  it('gives each person once, and loses no contact', () => {
    fc.assert(
      fc.property(world, ({ facts, merges }) => {
        const people = peopleOf(facts, merges)
        const all = people.flatMap(({ factId, otherContacts }) => [
          factId,
          ...otherContacts.map((other) => other.factId),
        ])
        expect(all.toSorted()).toEqual(facts.map(contactId).toSorted())
        const root = standsFor(merges)
        expect(new Set(people.map(({ factId }) => factId))).toEqual(
          new Set(facts.map((one) => contactId(root(one)))),
        )
      }),
    )
  })

  it('loses nothing that a contact says: it is read, or kept beside what is read', () => {
    fc.assert(
      fc.property(world, ({ facts, merges }) => {
        const people = peopleOf(facts, merges)
        const root = standsFor(merges)
        for (const one of facts) {
          const person = people.find(({ factId }) => factId === contactId(root(one)))!
          for (const column of ['title', 'department'] as const) {
            const said = one.values[column]
            const kept = person.readings.some(
              (reading) =>
                reading.column === column && reading.says === said && reading.factId === contactId(one),
            )
            expect(said === null || person[column] === said || kept).toBe(true)
          }
          expect(person.roles).toEqual(expect.arrayContaining([...(one.values['roles'] as string[])]))
          expect(person.notes ?? '').toContain(one.values['notes'] ?? '')
        }
      }),
    )
  })

  it('is the same whatever the order of facts and merges', () => {
    const sorted = (people: readonly Person[]) => people.toSorted((a, b) => (a.factId < b.factId ? -1 : 1))
    fc.assert(
      fc.property(
        world.chain(({ facts, merges }) =>
          fc.record({
            given: fc.constant({ facts, merges }),
            facts: fc.shuffledSubarray(facts, { minLength: facts.length }),
            merges: fc.shuffledSubarray(merges, { minLength: merges.length }),
          }),
        ),
        ({ given, facts, merges }) => {
          expect(sorted(peopleOf(facts, merges))).toEqual(sorted(peopleOf(given.facts, given.merges)))
        },
      ),
    )
  })

  it('without merges changes nobody', () => {
    fc.assert(
      fc.property(world, ({ facts }) => {
        const people = peopleOf(facts, [])
        expect(people.map(({ factId }) => factId)).toEqual(facts.map(contactId))
        expect(
          people.every(({ otherContacts, readings }) => otherContacts.length + readings.length === 0),
        ).toBe(true)
      }),
    )
  })
})
