/** The person whom a movement is about, by its cause. */
import type { PersonStanding } from '../people/people-standing.ts'
import type { Moved } from './moved.ts'

/** @throws never for a movement of a person: rules write `person` and the id of the fact into the cause */
export function subject({ finding: { cause }, input: { people } }: Moved): PersonStanding {
  return people.all.find(({ person }) => cause === `person ${person.factId}`)!
}
