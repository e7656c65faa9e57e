/** Whom to turn to at the customer: by role, of those who are there by all signs. */
import type { Person } from '#src/facts/dossier.ts'
import type { RuleInput } from '../rule.ts'

export interface Contact {
  readonly person: Person
  readonly role: string
}

const DEFAULT = [
  'Champion',
  'Economic Buyer',
  'Executive Sponsor',
  'Technical Decision Maker',
  'Internal Ally',
]
export const BUYERS = ['Economic Buyer', 'Champion', 'Executive Sponsor']

/** The first by the order of the roles; null when no role is recorded of anybody who is there. */
export function contact({ people }: RuleInput, roles: readonly string[] = DEFAULT): Contact | null {
  const there = people.all.filter(({ departure }) => departure.verdict === 'there')
  for (const role of roles) {
    const holder = there.find(({ person }) => person.roles.includes(role))
    if (holder) return { person: holder.person, role }
  }
  return null
}

/** `Maria Torres (Champion)`, or what is said where nobody is known. */
export function named(found: Contact | null, otherwise: string): string {
  return found === null ? otherwise : `${found.person.name} (${found.role})`
}
