/** What the people of an account put into its outlook: without meetings and messages only who has left is known. */
import type { Person } from '#src/facts/dossier.ts'
import type { Contact, PeopleInputs } from './inputs.ts'

export function peopleInputs(people: readonly Person[]): PeopleInputs {
  const contact = (role: string): Contact => (departed(people, role).length > 0 ? 'departed' : null)
  return { champion: contact('Champion'), buyer: contact('Economic Buyer'), engagedPeople: null }
}

/** Who held the role and left, where nobody holds it now. */
export function departed(people: readonly Person[], role: string): Person[] {
  const holders = people.filter(({ roles }) => roles.includes(role))
  return holders.every(({ status }) => status === 'left') ? holders : []
}
