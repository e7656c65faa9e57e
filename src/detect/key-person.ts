/** Whom to talk to at the customer, as far as roles are recorded. */
import type { Person } from '#src/facts/dossier.ts'

const ORDER = ['Champion', 'Economic Buyer', 'Executive Sponsor', 'Technical Decision Maker', 'Internal Ally']

/** The first who is still there, by role: `Maria Torres (Champion)`; null when no role is recorded. */
export function keyPerson(people: readonly Person[], roles: readonly string[] = ORDER): string | null {
  const present = people.filter(({ status }) => status !== 'left')
  for (const role of roles) {
    const holder = present.find((person) => person.roles.includes(role))
    if (holder) return `${holder.name} (${role})`
  }
  return null
}
