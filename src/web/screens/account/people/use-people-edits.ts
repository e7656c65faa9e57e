/** What one does with people on the map, as edits of the plan; each is said with its undo. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { PersonLine, PersonOnMap, Stakeholder } from '#src/plan/plan-items.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { enPlanEdit } from '../../../messages/en-plan-edit.ts'
import { itemsIn, type ListedItem, planItemsQuery } from '../../../plan/plan-items-query.ts'
import { type PlanEditMade, usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { said } from '../../../said.ts'
import type { LineShown, PersonShown } from './people-query.ts'

export type Values = Partial<Stakeholder>

export interface PeopleEdits {
  readonly items: readonly ListedItem<'stakeholders'>[]
  /** whether it was written */
  readonly add: (values: Values & { readonly name: string }) => Promise<boolean>
  readonly fill: (place: PersonShown, values: Values & { readonly name: string }) => Promise<boolean>
  readonly keepAll: (people: readonly PersonShown[]) => Promise<boolean>
  readonly change: (person: PersonShown, values: Values, says: string) => Promise<boolean>
  readonly confirm: (person: PersonShown) => Promise<boolean>
  readonly remove: (person: PersonShown) => Promise<boolean>
  readonly draw: (from: PersonShown, to: PersonShown, line: NewLine) => Promise<boolean>
  readonly erase: (line: LineShown, from: PersonShown, to: PersonShown) => Promise<boolean>
}

export interface NewLine {
  readonly kind: 'reports' | PersonLine['kind']
  readonly says: string | null
}

export function usePeopleEdits(organization: string, account: string): PeopleEdits {
  const query = useQuery(planItemsQuery(organization, account))
  const { write, linesOf } = useWriting(organization, account)
  const change: PeopleEdits['change'] = (person, values, says) => write([changeOf(person, values)], says)
  return {
    items: itemsIn(query.data ?? [], 'stakeholders'),
    change,
    add: (values) => write([addition(values)], enPeople.said.added(values.name)),
    fill: (place, values) => change(place, values, enPeople.said.filled(values.name)),
    keepAll: (people) => {
      const additions = people.map((person) => addition(asKnown(person)))
      return write(additions, enPeople.said.added(people.map(nameOf).join(', ')))
    },
    confirm: (person) => {
      const isNew = person.version === null
      const one = isNew ? addition(asKnown(person)) : { ...itsItem(person), change: 'confirm' as const }
      return write([one], enPeople.said.confirmed(nameOf(person)))
    },
    remove: (person) =>
      write([{ ...itsItem(person), change: 'remove' }], enPeople.said.removed(nameOf(person))),
    draw: (from, to, { kind, says }) => {
      const told = enPeople.said.drew(nameOf(from), enPeople.lineKinds[kind], nameOf(to))
      if (kind === 'reports') return change(from, { reportsTo: asNamed(to) }, told)
      // The same line drawn again says it anew.
      const others = linesOf(from).filter((one) => one.kind !== kind || !isTo(one, to))
      return change(from, { lines: [...others, { kind, to: asNamed(to), says }] }, told)
    },
    erase: (line, from, to) => {
      const kept = linesOf(from).filter((one) => !isThat(one, line, to))
      return change(from, { lines: kept }, enPeople.said.lineGone)
    },
  }
}

/** Edits that stand on those before, also before the server has been asked again. */
function useWriting(organization: string, account: string) {
  const client = useQueryClient()
  const { edit } = usePlanEdits(organization, account)
  const { queryKey } = planItemsQuery(organization, account)
  const known = () => itemsIn(client.getQueryData(queryKey) ?? [], 'stakeholders')
  const based = (one: PlanEditMade): PlanEditMade => {
    const item = known().find(({ id }) => id === one.item)
    return item === undefined ? one : { ...one, basedOn: item.version }
  }
  return {
    linesOf: ({ id }: PersonShown) => known().find((item) => item.id === id)?.values.lines ?? [],
    write: async (edits: readonly PlanEditMade[], says: string): Promise<boolean> => {
      const { problem } = await edit(edits.map(based), says)
      if (problem !== null) said.say({ says: problem.message ?? enPlanEdit.notUndone, problem })
      else client.setQueryData(queryKey, (all) => all?.map((one) => withNext(one, edits)))
      return problem === null
    },
  }
}

function withNext(item: ListedItem, edits: readonly PlanEditMade[]): ListedItem {
  return edits.some((one) => one.item === item.id) ? { ...item, version: item.version + 1 } : item
}

/** As people call them; an open place by what is missing. */
export function nameOf({ name, title, roles }: PersonShown): string {
  return name ?? enPeople.openRole(title ?? roles[0] ?? enPeople.title)
}

function asNamed(person: PersonShown): PersonOnMap {
  const { id, version, personId, name, title, roles } = person
  return { personId, name: name ?? title ?? roles[0] ?? '?', itemId: version === null ? null : id }
}

function isThat(one: PersonLine, line: LineShown, other: PersonShown): boolean {
  return one.kind === line.kind && one.says === line.says && isTo(one, other)
}

function isTo({ to }: PersonLine, { id, personId, name }: PersonShown): boolean {
  return to.itemId === id || (to.personId !== null && to.personId === personId) || to.name === name
}

function itsItem({ id, version }: PersonShown): Omit<PlanEditMade, 'change'> {
  return { section: 'stakeholders', item: id, ...(version === null ? {} : { basedOn: version }) }
}

/** Of somebody who is not in the plan yet, a new item with what is known. */
function changeOf(person: PersonShown, values: Values): PlanEditMade {
  if (person.version === null) return addition({ ...asKnown(person), ...values })
  return { ...itsItem(person), change: 'change', values }
}

function addition(values: Values): PlanEditMade {
  return { section: 'stakeholders', change: 'add', values: { ...values } }
}

function asKnown(person: PersonShown): Values & { readonly name: string } {
  const { personId, title, department, roles, influence, sentiment, strength, ownerEmail, notes } = person
  const known = { personId, title, department, roles, influence, sentiment, strength, ownerEmail, notes }
  return { ...known, name: nameOf(person) }
}
