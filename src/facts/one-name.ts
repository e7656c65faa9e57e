/** The one name under which everything that an account did counts for a person, however senders call them. */
import type { Person } from './dossier.ts'
import { addressesOf, idsOf } from './known-as.ts'
import type { Records, Touch } from './records.ts'

/** What is no name of a person, or of several, stays as it is. */
export interface OneName {
  /** an e-mail address in lower case → the person's own */
  address(address: string): string
  /** a user of the product, by id or address → the person's address, or else id */
  user(name: string): string
}

export function oneName(people: readonly Person[]): OneName {
  const addresses = namesOf(people, addressesOf)
  const others = new Map(
    [...addresses].filter(([address, person]) => person.email !== null && person.email !== address),
  )
  const ids = namesOf(people, idsOf)
  return {
    address: (address) => others.get(address)?.email ?? address,
    user: (name) => {
      const person = addresses.get(name.toLowerCase()) ?? ids.get(name)
      if (person === undefined) return name
      // Where two share an address, it names neither of them.
      const own = person.email !== null && addresses.has(person.email) ? person.email : person.sourceId
      return own === person.email || ids.get(own) === person ? own : name
    },
  }
}

/** By name the one person who bears it. */
function namesOf(people: readonly Person[], of: (person: Person) => readonly string[]): Map<string, Person> {
  const bearers = Map.groupBy(
    people.flatMap((person) => of(person).map((name) => ({ name, person }))),
    ({ name }) => name,
  )
  return new Map(
    [...bearers].flatMap(([name, those]) => (those.length === 1 ? [[name, those[0]!.person] as const] : [])),
  )
}

/** The records with the addresses of each person read as one. */
export function underOneName(records: Records, people: readonly Person[], { address }: OneName): Records {
  if (people.every(({ otherContacts }) => otherContacts.length === 0)) return records
  const perhaps = (one: string | null): string | null => (one === null ? null : address(one))
  return {
    ...records,
    touches: records.touches.map((touch) => ({ ...touch, ...addressesIn(touch, address) })),
    tickets: records.tickets.map((ticket) => ({ ...ticket, requesterEmail: perhaps(ticket.requesterEmail) })),
    surveys: records.surveys.map((survey) => ({ ...survey, email: perhaps(survey.email) })),
  }
}

/** Mail that came back from one address of a person, and from another did not, has reached them. */
function addressesIn(
  { participants, attended, declinedBy, bounced }: Touch,
  address: OneName['address'],
): Pick<Touch, 'participants' | 'attended' | 'declinedBy' | 'bounced'> {
  const each = (addresses: readonly string[]): string[] => [...new Set(addresses.map(address))]
  const reached = new Set(each(participants.filter((one) => !bounced.includes(one))))
  return {
    participants: each(participants),
    attended: each(attended),
    declinedBy: each(declinedBy),
    bounced: each(bounced).filter((one) => !reached.has(one)),
  }
}
