/** Who is meant by an e-mail address or a name in a plan file. */
import type { ActionOwner, PersonNamed } from '../plan-items.ts'
import type { Surroundings } from './surroundings.ts'

export const who = { addressOf, personNamed, actionOwner, sideOf }

/** The address of one of us, however they are named; what nobody is known by stays as it is written. */
function addressOf(named: string, { team }: Surroundings): string {
  if (named.includes('@')) return named.toLowerCase()
  const meant = team.filter(({ name }) => name !== null && isSame(name, named))
  return meant.length === 1 ? meant[0]!.email : named
}

/** A contact where it is one, else one of us by their name, else who is written there. */
function personNamed(named: string, around: Surroundings): PersonNamed {
  const contact = contactNamed(named, around)
  if (contact !== null) return { personId: contact.factId, name: contact.name }
  const name = around.team.find(({ email }) => isSame(email, named))?.name ?? named
  return { personId: null, name }
}

function actionOwner(named: string | null, around: Surroundings): ActionOwner {
  if (named === null || sideOf(named, around) !== 'theirs') {
    return { side: 'ours', email: named === null ? null : addressOf(named, around) }
  }
  return { side: 'theirs', ...personNamed(named, around) }
}

/** Null where it shows of neither side. */
function sideOf(named: string, around: Surroundings): 'ours' | 'theirs' | null {
  const { team, domain } = around
  if (team.some(({ email, name }) => isSame(email, named) || isSame(name ?? '', named))) return 'ours'
  if (contactNamed(named, around) !== null) return 'theirs'
  return domain !== null && named.toLowerCase().endsWith(`@${domain}`) ? 'theirs' : null
}

/** A name that several people bear names none of them. */
function contactNamed(named: string, { contacts }: Surroundings): Surroundings['contacts'][number] | null {
  const byAddress = contacts.find(({ email }) => email !== null && isSame(email, named))
  const byName = contacts.filter(({ name }) => isSame(name, named))
  const isOne = new Set(byName.map(({ factId }) => factId)).size === 1
  return byAddress ?? (isOne ? byName[0]! : null)
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase()
}
