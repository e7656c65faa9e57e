/** The lines between the people of a map beside who reports to whom: who influences whom, and who is in conflict. */
import type { PersonOnMap } from '#src/plan/plan-items.ts'
import type { MapLine } from '../document.ts'
import type { KnownPerson } from './known-people.ts'

/** As the map and its pictures name somebody: by the item of the plan, else by the record. */
export function idOnMap({ item, person }: Pick<KnownPerson, 'item' | 'person'>): string {
  return item?.id ?? person?.factId ?? ''
}

/**
 * Whom somebody means: the person first, as people are merged and places are filled, then the item, then the name, and
 * of a place that is to be filled its title or its role.
 */
export function meantOnMap(named: PersonOnMap, people: readonly KnownPerson[]): KnownPerson | null {
  const { personId, itemId } = named
  const name = named.name.toLowerCase()
  const ways: ((known: KnownPerson) => boolean)[] = [
    ({ item, person }) =>
      personId !== null && (person?.factId === personId || item?.values.personId === personId),
    ({ item }) => typeof itemId === 'string' && item?.id === itemId,
    (known) => known.name?.toLowerCase() === name,
    (known) =>
      known.name === null &&
      [known.item?.values.title, ...known.roles].some((words) => words?.toLowerCase() === name),
  ]
  for (const way of ways) {
    const found = people.find(way)
    if (found !== undefined) return found
  }
  return null
}

/** Those whose two ends are on the map, and are two. */
export function peopleLines(people: readonly KnownPerson[]): MapLine[] {
  return people.flatMap((known) =>
    (known.item?.values.lines ?? []).flatMap(({ kind, to, says }) => {
      const other = meantOnMap(to, people)
      if (other === null || other === known) return []
      return [{ kind, from: idOnMap(known), to: idOnMap(other), says }]
    }),
  )
}
