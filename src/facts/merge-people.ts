/** Contacts that are one person read as one: gaps filled, the latest word first, other readings kept beside it. */
import { type Day, latest as latestDay } from '#src/kernel/day.ts'
import { type ContactKey, contactId, type ContactMerge, standsFor } from './contact-merge.ts'
import type { OtherContact, Person, PersonReading } from './dossier.ts'

/** The day since which a contact has said what it says in a column. */
export type SaidSince = (person: Person, column: ReadColumn) => Day

/** Of these the latest word counts, and the others are kept as readings; a status goes with its day. */
const read = {
  name: 'name',
  email: 'email',
  title: 'title',
  department: 'department',
  country: 'country',
  reportsToId: 'reports_to_id',
  influence: 'influence',
  interest: 'interest',
  sentiment: 'sentiment',
  strength: 'strength',
  status: 'status',
  count: 'count',
  ownerEmail: 'owner_email',
} as const

type ReadField = keyof typeof read
export type ReadColumn = (typeof read)[ReadField]

const united = ['roles', 'priorities', 'competitors', 'influences', 'conflicts'] as const

/**
 * Each person once, in the order of the first of their contacts. Who stands for others keeps the name and the id, also on
 * a day on which only the others were known: who are one, always were.
 * @param people one a contact, as known on a day
 */
export function mergePeople(
  people: readonly Person[],
  merges: readonly ContactMerge[],
  saidSince: SaidSince,
): readonly Person[] {
  if (merges.length === 0) return people
  const root = standsFor(merges)
  const recognised = new Map(merges.map((merge) => [contactId(merge), merge.recognisedBy]))
  const groups = Map.groupBy(people, (person) => contactId(root(person)))
  return [...groups.values()].map((group) => {
    const survivor = root(group[0]!)
    const first = contactId(survivor)
    const contacts = group.toSorted(
      (a, b) => order(a, first) - order(b, first) || compare(a.factId, b.factId),
    )
    const isAlone = contacts.length === 1 && contacts[0]!.factId === first
    return isAlone ? contacts[0]! : one(survivor, contacts, recognised, saidSince)
  })
}

function order({ factId }: Person, first: string): number {
  return factId === first ? 0 : 1
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** @param contacts of one person, who stands for them first if known by the day */
function one(
  survivor: ContactKey,
  contacts: readonly Person[],
  recognised: ReadonlyMap<string, string | null>,
  saidSince: SaidSince,
): Person {
  const factId = contactId(survivor)
  const first = contacts[0]!
  const latest = (field: ReadField): Person =>
    field === 'name' && first.factId === factId ? first : (sayers(contacts, field, saidSince).at(-1) ?? first)
  const fields = Object.keys(read) as ReadField[]
  const said = Object.fromEntries(fields.map((field) => [field, latest(field)[field]])) as Pick<
    Person,
    ReadField
  >
  const superior = latest('reportsToId')
  return {
    ...said,
    factId,
    source: survivor.source,
    sourceId: survivor.sourceId,
    reportsToSource: said.reportsToId === null ? null : (superior.reportsToSource ?? superior.source),
    statusOn: latest('status').statusOn,
    ...union(contacts),
    lastContactOn: latestDay(...contacts.map(({ lastContactOn }) => lastContactOn)),
    notes: [...new Set(contacts.flatMap(({ notes }) => notes ?? []))].join('\n') || null,
    knownSince: contacts.map(({ knownSince }) => knownSince).toSorted()[0]!,
    changes: contacts.flatMap(({ changes }) => changes).toSorted((a, b) => compare(a.on, b.on)),
    otherContacts: contacts
      .filter((contact) => contact.factId !== factId)
      .map((contact) => other(contact, recognised)),
    readings: readingsOf(contacts, said),
  }
}

/** Those who say something in a field, the latest last; of several of one day the one who stands for the others. */
function sayers(contacts: readonly Person[], field: ReadField, saidSince: SaidSince): Person[] {
  return contacts
    .filter((contact) => contact[field] !== null)
    .toReversed()
    .map((contact) => ({ contact, since: since(contact, field, saidSince) }))
    .toSorted((a, b) => compare(a.since, b.since))
    .map(({ contact }) => contact)
}

/** A status that names its day is as old as that. */
function since(contact: Person, field: ReadField, saidSince: SaidSince): Day {
  const own = field === 'status' ? contact.statusOn : null
  return own ?? saidSince(contact, read[field])
}

function union(contacts: readonly Person[]): Pick<Person, (typeof united)[number]> {
  const all = united.map((field) => [field, [...new Set(contacts.flatMap((contact) => contact[field]))]])
  return Object.fromEntries(all) as Pick<Person, (typeof united)[number]>
}

function other(
  { factId, source, sourceId, name, email }: Person,
  recognised: ReadonlyMap<string, string | null>,
): OtherContact {
  return { factId, source, sourceId, name, email, recognisedBy: recognised.get(factId) ?? null }
}

/** What a contact says otherwise than the person is read to be. */
function readingsOf(contacts: readonly Person[], told: Pick<Person, ReadField>): PersonReading[] {
  const fields = Object.keys(read) as ReadField[]
  return fields.flatMap((field) =>
    contacts
      .filter((contact) => contact[field] !== null && contact[field] !== told[field])
      .map(({ factId, source, [field]: said }) => ({
        column: read[field],
        says: String(said),
        factId,
        source,
      })),
  )
}
