/** What one does with people on the map, as edits of the plan; each is said with its undo. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Level, MapPlace, PersonLine, PersonOnMap, Stakeholder } from '#src/plan/plan-items.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { itemsIn, type ListedItem, planItemsQuery } from '../../../plan/plan-items-query.ts'
import { type PlanEditMade, usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { said } from '../../../said.ts'
import type { LineShown, PersonShown } from './people-query.ts'
import { peopleSoon } from './people-soon.ts'
import type { Change, Soon } from './use-soon.ts'

export type Values = Partial<Stakeholder>

export interface PeopleEdits {
  readonly items: readonly ListedItem<'stakeholders'>[]
  /** whether it was written */
  readonly add: (values: Values & { readonly name: string }) => Promise<boolean>
  readonly fill: (place: PersonShown, values: Values & { readonly name: string }) => Promise<boolean>
  readonly keepAll: (people: readonly PersonShown[]) => Promise<boolean>
  readonly judge: (person: PersonShown, influence: Level, interest: Level) => Promise<boolean>
  readonly confirm: (person: PersonShown) => Promise<boolean>
  readonly remove: (person: PersonShown) => Promise<boolean>
  readonly draw: (from: PersonShown, to: PersonShown, line: NewLine) => Promise<boolean>
  readonly erase: (line: LineShown, from: PersonShown, to: PersonShown) => Promise<boolean>
  readonly place: (person: PersonShown, place: MapPlace) => Promise<boolean>
  /** of all of them */
  readonly layOut: (people: readonly PersonShown[]) => Promise<boolean>
}

export interface NewLine {
  readonly kind: 'reports' | PersonLine['kind']
  readonly says: string | null
}

export function usePeopleEdits(organization: string, account: string, inTurn: Soon['inTurn']): PeopleEdits {
  const query = useQuery(planItemsQuery(organization, account))
  const writing = useWriting(organization, account, inTurn)
  return {
    items: itemsIn(query.data ?? [], 'stakeholders'),
    ...peopleActs(writing),
    ...lineActs(writing),
    ...placeActs(writing),
  }
}

type Writing = ReturnType<typeof useWriting>
type PeopleAct = 'add' | 'fill' | 'keepAll' | 'judge' | 'confirm' | 'remove'

function peopleActs({ write, itemOf, changed }: Writing): Pick<PeopleEdits, PeopleAct> {
  const kept = (person: PersonShown, change: 'confirm' | 'remove'): PlanEditMade => {
    const item = itemOf(person)
    if (item === undefined) return addition(asKnown(person))
    return { section: 'stakeholders', item: item.id, basedOn: item.version, change }
  }
  const words = enPeople.said
  return {
    add: (values) => write(() => [addition(values)], words.added(values.name)),
    fill: (place, values) => write(() => [changed(place, values)], words.filled(values.name)),
    judge: (person, influence, interest) => {
      const soon = peopleSoon.person(person.id, levelsSoon(influence, interest))
      return write(() => [changed(person, { influence, interest })], words.placed(nameOf(person)), soon)
    },
    keepAll: (people) => {
      const missing = () => people.filter((one) => itemOf(one) === undefined)
      const says = words.added(people.map(nameOf).join(', '))
      return write(() => missing().map((one) => addition(asKnown(one))), says)
    },
    confirm: (person) => write(() => [kept(person, 'confirm')], words.confirmed(nameOf(person))),
    remove: (person) => {
      const soon = peopleSoon.without(person.id)
      return write(() => [kept(person, 'remove')], words.removed(nameOf(person)), soon)
    },
  }
}

function lineActs({ write, itemOf, changed }: Writing): Pick<PeopleEdits, 'draw' | 'erase'> {
  const others = (from: PersonShown, kind: PersonLine['kind'], to: PersonShown) =>
    (itemOf(from)?.values.lines ?? []).filter((one) => one.kind !== kind || !isTo(one, to))
  return {
    draw: (from, to, { kind, says }) => {
      const told = enPeople.said.drew(nameOf(from), enPeople.lineKinds[kind], nameOf(to))
      if (kind === 'reports') {
        const soon = peopleSoon.person(from.id, { reportsTo: to.id, reportsToName: null })
        return write(() => [changed(from, { reportsTo: asNamed(to) })], told, soon)
      }
      // The same line drawn again says it anew.
      const line = { kind, to: asNamed(to), says }
      const soon = peopleSoon.withLine({ kind, from: from.id, to: to.id, says })
      return write(() => [changed(from, { lines: [...others(from, kind, to), line] })], told, soon)
    },
    erase: (line, from, to) => {
      const soon = peopleSoon.withoutLine(line)
      const lines = () => others(from, line.kind, to)
      return write(() => [changed(from, { lines: lines() })], enPeople.said.lineGone, soon)
    },
  }
}

function placeActs({ write, changed }: Writing): Pick<PeopleEdits, 'place' | 'layOut'> {
  return {
    place: (person, place) => {
      const soon = peopleSoon.person(person.id, { place })
      return write(() => [changed(person, { place })], enPeople.said.moved(nameOf(person)), soon)
    },
    layOut: (people) => {
      const placed = people.filter(({ place }) => place !== null)
      const edits = () => placed.map((one) => changed(one, { place: null }))
      return write(edits, enPeople.said.laidOut, peopleSoon.laidOut)
    },
  }
}

/** One after the other, each on what those before it have made of the plan. */
function useWriting(organization: string, account: string, inTurn: Soon['inTurn']) {
  const client = useQueryClient()
  const { edit } = usePlanEdits(organization, account)
  const { queryKey } = planItemsQuery(organization, account)
  const known = () => itemsIn(client.getQueryData(queryKey) ?? [], 'stakeholders')
  const itemOf = (person: PersonShown) => {
    const isMeant = ({ id, values }: ListedItem<'stakeholders'>): boolean =>
      id === person.id ||
      (person.version === null && person.personId !== null && values.personId === person.personId)
    return known().find(isMeant)
  }
  return {
    itemOf,
    /** of somebody who is not in the plan yet, a new item with what is known */
    changed: (person: PersonShown, values: Values): PlanEditMade => {
      const item = itemOf(person)
      if (item === undefined) return addition({ ...asKnown(person), ...values })
      return { section: 'stakeholders', item: item.id, basedOn: item.version, change: 'change', values }
    },
    write: (
      make: () => readonly PlanEditMade[],
      says: string,
      soon: Change = peopleSoon.same,
    ): Promise<boolean> =>
      inTurn(soon, async () => {
        if (client.getQueryData(queryKey) === undefined)
          await client.refetchQueries({ queryKey }, { cancelRefetch: false })
        const edits = make()
        if (edits.length === 0) return true
        const { problem } = await edit(edits, says)
        if (problem !== null) {
          said.refuse(problem, enPlanFields.notWritten)
          return false
        }
        // What is new has its id from the server: what comes next may mean it.
        if (edits.some(({ change }) => change === 'add'))
          await client.refetchQueries({ queryKey }, { cancelRefetch: false })
        return true
      }),
  }
}

const ranks = { High: 3, Medium: 2, Low: 1 } as const

function levelsSoon(influence: Level, interest: Level): Partial<PersonShown> {
  return { influence, interest, influenceLevel: ranks[influence], interestLevel: ranks[interest] }
}

/** As people call them; an open place by what is missing. */
export function nameOf({ name, title, roles }: PersonShown): string {
  return name ?? enPeople.openRole(title ?? roles[0] ?? enPeople.title)
}

function asNamed(person: PersonShown): PersonOnMap {
  const { id, version, personId, name, title, roles } = person
  return { personId, name: name ?? title ?? roles[0] ?? '?', itemId: version === null ? null : id }
}

function isTo({ to }: PersonLine, { id, personId, name }: PersonShown): boolean {
  return to.itemId === id || (to.personId !== null && to.personId === personId) || to.name === name
}

function addition(values: Values): PlanEditMade {
  return { section: 'stakeholders', change: 'add', values: { ...values } }
}

function asKnown(person: PersonShown): Values & { readonly name: string } {
  const { personId, title, department, roles, influence, sentiment, strength, ownerEmail, notes } = person
  const known = { personId, title, department, roles, influence, sentiment, strength, ownerEmail, notes }
  return { ...known, name: nameOf(person) }
}
