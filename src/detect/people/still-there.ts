/** Whom to turn to once somebody of a key role has left, or may have: one list for what is to be done and for its action. */
import type { PeopleStanding, PersonStanding } from './people-standing.ts'

const MOST_NAMED = 4

/**
 * Those who are there, the engaged ones first, and of the others those who have a role; where there are none of either,
 * whoever else is known.
 */
export function stillThere({ all }: Pick<PeopleStanding, 'all'>): string[] {
  const there = all.filter(({ departure }) => departure.verdict === 'there')
  const engaged = there.filter(({ contact }) => contact === 'engaged')
  const rest = there.filter(({ contact, person }) => contact !== 'engaged' && person.roles.length > 0)
  const first: readonly PersonStanding[] = [...engaged, ...rest]
  return (first.length > 0 ? first : there).slice(0, MOST_NAMED).map(({ person }) => person.name)
}
