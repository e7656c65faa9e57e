/** Contacts as people, with what was learned to have changed about them. */
import type { Day } from '#src/kernel/day.ts'
import type { AccountHistory } from './account-history.ts'
import { contactId } from './contact-merge.ts'
import type { Person, PersonChange } from './dossier.ts'
import { type Fact, factId } from './fact.ts'
import type { Value } from './fact.ts'
import { mergePeople } from './merge-people.ts'
import { list, number, text } from './values.ts'

/**
 * @param history every version of every fact of the account, and which of its contacts are one person
 * @param contacts those of them that are contacts, as known on the day (`knownOn`)
 */
export function peopleOn(
  { facts, merges }: Pick<AccountHistory, 'facts' | 'merges'>,
  contacts: readonly Fact[],
  asOf: Day,
): readonly Person[] {
  const known = facts.filter(({ kind, learnedOn }) => kind === 'contact' && learnedOn <= asOf)
  const byId = Map.groupBy(known, factId)
  const people = contacts.map((contact) => person(contact, byId.get(factId(contact)) ?? [contact]))
  return mergePeople(people, merges, (one, column) =>
    saidSince(byId.get(one.factId) ?? [], column, one.knownSince),
  )
}

/** When the first of the versions was learned from which on all say the same. */
function saidSince(versions: readonly Fact[], column: string, since: Day): Day {
  const now = shown(versions.at(-1)?.values[column])
  const last = versions.findLastIndex((version) => shown(version.values[column]) !== now)
  return versions[last + 1]?.learnedOn ?? since
}

/** @param versions of this contact, in the order in which they were learned */
function person(fact: Fact, versions: readonly Fact[]): Person {
  return {
    factId: factId(fact),
    source: fact.source,
    sourceId: fact.sourceId,
    name: text(fact, 'name') ?? fact.sourceId,
    email: text(fact, 'email')?.toLowerCase() ?? null,
    title: text(fact, 'title'),
    department: text(fact, 'department'),
    country: text(fact, 'country'),
    reportsToId: text(fact, 'reports_to_id'),
    reportsToSource: null,
    influences: contactsIn(fact, 'influences_ids'),
    conflicts: contactsIn(fact, 'conflict_ids'),
    roles: list(fact, 'roles'),
    influence: text(fact, 'influence'),
    interest: text(fact, 'interest'),
    sentiment: text(fact, 'sentiment'),
    strength: text(fact, 'strength'),
    priorities: list(fact, 'priorities'),
    status: text(fact, 'status') as Person['status'],
    statusOn: text(fact, 'status_on'),
    competitors: list(fact, 'competitors'),
    lastContactOn: text(fact, 'last_contact_on'),
    count: number(fact, 'count'),
    notes: text(fact, 'notes'),
    ownerEmail: text(fact, 'owner_email')?.toLowerCase() ?? null,
    knownSince: versions[0]!.learnedOn,
    changes: versions.slice(1).flatMap((version, at) => changesBetween(versions[at]!, version)),
    otherContacts: [],
    readings: [],
  }
}

/** Contacts of the same source, by the ids that it gives them. */
function contactsIn(fact: Fact, column: string): readonly string[] {
  return list(fact, column).map((sourceId) => contactId({ source: fact.source, sourceId }))
}

const WATCHED = ['title', 'department', 'reports_to_id', 'roles'] as const

/** What was not known before is news of ours, not a change of theirs. */
function changesBetween(before: Fact, after: Fact): PersonChange[] {
  return WATCHED.flatMap((column) => {
    const [from, to] = [shown(before.values[column]), shown(after.values[column])]
    return from === null || from === to ? [] : [{ column, on: after.learnedOn, from, to }]
  })
}

function shown(value: Value | undefined): string | null {
  if (value === null || value === undefined) return null
  return Array.isArray(value) ? value.join(', ') : String(value)
}
