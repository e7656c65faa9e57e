/** Whether a contact is gone by all signs together, as every judgement of the engine takes it (handbook 5). */
import type { Person } from '#src/facts/dossier.ts'
import type { PersonState } from '../diagnosis.ts'

/** @param state null: one of many of whom the diagnosis says nothing */
export function hasLeft(person: Pick<Person, 'status'>, state: PersonState | null): boolean {
  return state === null ? person.status === 'left' : state.departure.verdict === 'departed'
}
