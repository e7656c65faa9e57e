/** The people of an account as their page shows them: lines by whom they mean, open places, and who of ours knows whom. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { addDays } from '#src/kernel/day.ts'
import { valueText } from '#src/plan/field-text.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { Stakeholder } from '#src/plan/plan-items.ts'
import { unknownPeople } from '#src/detect/people/unknown-people.ts'
import { peopleSeen } from '#src/publish/people/off-the-map.ts'
import { peoplePage } from '#src/publish/people/people-page.ts'
import { emptySource } from '#src/publish/plan-source.ts'
import { neighbour } from '#src/web/screens/account/people/neighbour.ts'
import { peopleLayout } from '#src/web/screens/account/people/people-layout.ts'
import { asOf, dossier, person } from './support/dossier.ts'
import { addRisk, maria, planOf } from './support/plan-edits.ts'
import { touch } from './support/records.ts'

function added(id: string, values: Partial<Stakeholder>): PlanEdit {
  const item = { ...maria, personId: null, ownerEmail: null, ...values }
  return { ...addRisk(id, { target: { by: 'item', id } }), section: 'stakeholders', item } as PlanEdit
}

function pageOf(...edits: readonly PlanEdit[]) {
  const people = [
    person({ factId: 'contact/crm/P-1', sourceId: 'P-1', name: 'Ann', email: 'ann@customer.example' }),
  ]
  const told = dossier({
    people,
    touches: [
      touch(addDays(asOf, -70), ['ann@customer.example', 'sarah.chen@vendor.example']),
      touch(addDays(asOf, -7), ['ann@customer.example', 'sarah.chen@vendor.example']),
    ],
  })
  const source = { ...emptySource(asOf), dossier: told, plan: planOf(...edits) }
  return peoplePage(source, defaultSettings.people)
}

const ann = { personId: 'contact/crm/P-1', name: 'Ann', roles: ['Champion'] }

describe('the page of people', () => {
  it('draws a line to a person, to an open place and to a name, and none to who is not there or to oneself', () => {
    const { lines } = pageOf(
      added('a', {
        ...ann,
        lines: [
          {
            kind: 'influences',
            to: { personId: null, itemId: 'b', name: 'old name' },
            says: 'asks for budget',
          },
          { kind: 'conflict', to: { personId: null, name: 'economic buyer' }, says: null },
          { kind: 'influences', to: { personId: null, name: 'Nobody' }, says: null },
          { kind: 'influences', to: { personId: 'contact/crm/P-1', name: 'Ann' }, says: null },
        ],
      }),
      added('b', { name: 'Ben', roles: [] }),
      added('c', { name: null, roles: ['Economic Buyer'] }),
    )
    expect(lines).toEqual([
      { kind: 'influences', from: 'a', to: 'b', says: 'asks for budget' },
      { kind: 'conflict', from: 'a', to: 'c', says: null },
    ])
  })

  it('lets somebody report to an open place', () => {
    const { people } = pageOf(
      added('a', { ...ann, reportsTo: { personId: null, itemId: 'c', name: 'CEO' } }),
      added('c', { name: null, title: 'CEO', roles: ['Executive Sponsor'] }),
    )
    expect(people.find(({ id }) => id === 'a')?.reportsTo).toBe('c')
    expect(people.find(({ id }) => id === 'c')?.state).toBe('missing')
  })

  it('says who of ours met whom of theirs last, and leaves the others empty', () => {
    const { coverage, people } = pageOf(added('a', { ...ann, ownerEmail: 'tom@vendor.example' }))
    expect(coverage.ours.map(({ email }) => email)).toEqual([
      'sarah.chen@vendor.example',
      'tom@vendor.example',
    ])
    expect(coverage.rows[0]?.cells.map(({ days, times }) => [days, times])).toEqual([
      [7, 2],
      [null, 0],
    ])
    expect([coverage.empty, coverage.pairs]).toEqual([1, 2])
    expect(people[0]?.months.at(-1)?.times).toBe(1)
  })

  it('names the roles for which there is no place', () => {
    expect(pageOf(added('a', ann)).missing).toEqual(['Economic Buyer', 'Executive Sponsor'])
  })

  it('reads a line in words in the history', () => {
    const line = { kind: 'influences', to: { personId: null, name: 'James Lin' }, says: 'asks for budget' }
    expect(valueText([line])).toBe('influences James Lin: asks for budget')
  })
})

describe('the map of people', () => {
  it('lays out the same map for everybody: bosses above, nobody on another', () => {
    const page = pageOf(
      added('a', ann),
      added('b', { name: 'Ben', reportsTo: { personId: 'contact/crm/P-1', name: 'Ann' } }),
      added('c', { name: null, roles: ['Economic Buyer'] }),
    ) as unknown as Parameters<typeof peopleLayout>[0]
    const boxes = peopleLayout(page)
    expect(peopleLayout(page)).toEqual(boxes)
    const [above, below] = ['a', 'b'].map((id) => boxes.find((box) => box.id === id)!)
    expect(above!.y).toBeLessThan(below!.y)
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(4)
  })

  it('goes by arrow to whoever stands straight ahead, and nowhere where nobody does', () => {
    const boxes = [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 200, y: 0 },
      { id: 'c', x: 10, y: 100 },
    ]
    expect(neighbour(boxes, 'a', 'ArrowRight')).toBe('b')
    expect(neighbour(boxes, 'a', 'ArrowDown')).toBe('c')
    expect(neighbour(boxes, 'a', 'ArrowUp')).toBeNull()
  })
})

describe('who is seen and on no map', () => {
  it('is told whole beyond whom the page names, in the same order', () => {
    const told = dossier({
      touches: Array.from({ length: 13 }, (_, at) =>
        touch(addDays(asOf, -at), [`guest${at}@customer.example`, 'sarah.chen@vendor.example']),
      ),
    })
    const { count, people } = unknownPeople({ dossier: told })
    const seen = peopleSeen(told).map(({ who }) => who)
    expect([count, people.length, new Set(seen).size]).toEqual([13, 10, 13])
    expect(seen.slice(0, people.length)).toEqual(people.map(({ who }) => who))
  })
})
