/** Who is seen in the data or recorded, and is on no map (handbook 5, coverage). */
import type { Block, ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Material } from '../material.ts'
import { peopleOffTheMap } from '../parts/people-in-order.ts'

export function whiteSpots(material: Material): Block[] {
  const unknown = material.diagnosis?.relationship.unknown ?? { count: 0, people: [] }
  const seen = unknown.people.map(({ who, seenIn, times, lastOn }): ListItem => ({
    says: `${who} is on no map`,
    note: `seen ${format.number(times)} times in ${seenIn.join(', ')}, last on ${format.day(lastOn)}`,
    state: 'unknown',
  }))
  const recorded = peopleOffTheMap(material).map(({ name, person, roles }): ListItem => ({
    says: `${name} is recorded and not in the plan`,
    note: [person?.title, ...roles].filter((part) => typeof part === 'string').join(', ') || null,
    state: 'unknown',
  }))
  const items = [...seen, ...recorded]
  const more = unknown.count - unknown.people.length
  if (more > 0) items.push({ says: `${format.number(more)} more are seen and on no map`, state: 'unknown' })
  return items.length === 0 ? [] : [{ kind: 'list', items, more: 0 }]
}
