/** The ids and addresses under which a person is known, whoever sent them. */
import { contactId, type ContactKey } from './contact-merge.ts'
import type { Person } from './dossier.ts'

type Known = Pick<Person, 'source' | 'sourceId' | 'email' | 'otherContacts'>

/** Every contact that the person is. */
export function contactsOf({
  source,
  sourceId,
  otherContacts,
}: Pick<Known, 'source' | 'sourceId' | 'otherContacts'>) {
  return [{ source, sourceId }, ...otherContacts]
}

/** Ids as senders give them, which say nothing of the sender. */
export function idsOf(person: Pick<Known, 'source' | 'sourceId' | 'otherContacts'>): string[] {
  return [...new Set(contactsOf(person).map(({ sourceId }) => sourceId))]
}

/** In lower case, the one that holds first. */
export function addressesOf({ email, otherContacts }: Pick<Known, 'email' | 'otherContacts'>): string[] {
  const all = [email, ...otherContacts.map((contact) => contact.email)]
  return [...new Set(all.filter((address) => address !== null))]
}

/** The person whom a sender calls so; null for nobody who is known. */
export function personCalled<P extends Known>(
  { source, sourceId }: ContactKey,
  people: readonly P[],
): P | null {
  return personOfContact(contactId({ source, sourceId }), people)
}

/** The person who is a contact, by the id of its record; null for nobody who is known. */
export function personOfContact<P extends Known>(factId: string, people: readonly P[]): P | null {
  return people.find((person) => contactsOf(person).some((contact) => contactId(contact) === factId)) ?? null
}

/** Whom the person reports to, where that is a contact of the account too. */
export function superiorOf<P extends Known & Pick<Person, 'reportsToId' | 'reportsToSource'>>(
  { source, reportsToId, reportsToSource }: P,
  people: readonly P[],
): P | null {
  if (reportsToId === null) return null
  return personCalled({ source: reportsToSource ?? source, sourceId: reportsToId }, people)
}
