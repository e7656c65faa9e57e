/** Their people by ours: when each pair was last in two-way contact, and where nobody of ours knows somebody (handbook 1 and 5). */
import type { PairContact, PeopleContacts } from '#src/detect/people/pair-contacts.ts'
import type { Evidence } from '#src/detect/diagnosis.ts'
import { addressesOf } from '#src/facts/known-as.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Material } from '../material.ts'
import type { KnownPerson } from '../parts/known-people.ts'
import { idOnMap } from '../parts/people-lines.ts'
import { personName } from '../parts/person-name.ts'

/** A matrix of more of ours is read by nobody. */
const MOST_OURS = 6

export interface CoverageCell {
  /** the last two-way contact of the two; null: none is known */
  readonly on: Day | null
  readonly days: number | null
  /** in twelve months */
  readonly times: number
  readonly evidence: Evidence | null
  /** this one of ours owns the relationship: the strength that the plan says is theirs */
  readonly isOwner: boolean
  /** as the plan says it; null for whoever does not own the relationship */
  readonly strength: string | null
}

export interface CoverageMatrix {
  readonly ours: readonly { readonly email: string; readonly name: string; readonly role: string | null }[]
  /** of ours who know somebody and have no column */
  readonly more: number
  /** those of the map who are there, in its order; the cells in the order of ours */
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly cells: readonly CoverageCell[]
  }[]
  /** pairs without any known contact, and all pairs */
  readonly empty: number
  readonly pairs: number
}

export function coverageMatrix(
  material: Material,
  known: readonly KnownPerson[],
  contacts: PeopleContacts | null,
): CoverageMatrix {
  const there = known.filter(({ name, isGone }) => name !== null && !isGone)
  const pairs = contacts?.pairs ?? []
  const addresses = new Set(there.flatMap(addressesIn))
  const all = oursInOrder(
    material,
    there,
    pairs.filter(({ theirs }) => addresses.has(theirs)),
  )
  const ours = all.slice(0, MOST_OURS)
  const rows = there.map((one) => ({
    id: idOnMap(one),
    name: one.name ?? '',
    cells: ours.map((email) => cellOf(one, email, pairs, material.today)),
  }))
  const cells = rows.flatMap((row) => row.cells)
  return {
    ours: ours.map((email) => ({ email, name: personName(material, email), role: roleOf(material, email) })),
    more: all.length - ours.length,
    rows,
    empty: cells.filter(({ on }) => on === null).length,
    pairs: cells.length,
  }
}

function addressesIn({ person }: KnownPerson): string[] {
  return person === null ? [] : addressesOf(person)
}

/** The owners of the account first, then whoever of ours has met most. */
function oursInOrder(
  { dossier }: Material,
  there: readonly KnownPerson[],
  pairs: readonly PairContact[],
): string[] {
  const { csmEmail, amEmail, sponsorEmail } = dossier?.profile ?? {}
  const met = [...Map.groupBy(pairs, ({ ours }) => ours)]
    .toSorted(([, a], [, b]) => timesOf(b) - timesOf(a))
    .map(([email]) => email)
  const owners = there.map(ownerOf)
  const inOrder = [csmEmail, amEmail, sponsorEmail, ...owners, ...met]
  return [...new Set(inOrder.flatMap((email) => (email ? [email.toLowerCase()] : [])))]
}

function timesOf(pairs: readonly PairContact[]): number {
  return pairs.reduce((sum, { times }) => sum + times, 0)
}

function ownerOf({ item, person }: KnownPerson): string | null {
  return item?.values.ownerEmail ?? person?.ownerEmail ?? null
}

/** `CSM` and `AM` as the account names them, else as our own records say it. */
function roleOf({ dossier }: Material, email: string): string | null {
  const { csmEmail, amEmail, sponsorEmail } = dossier?.profile ?? {}
  if (csmEmail?.toLowerCase() === email) return 'CSM'
  if (amEmail?.toLowerCase() === email) return 'AM'
  if (sponsorEmail?.toLowerCase() === email) return 'our executive'
  return dossier?.team.find((mate) => mate.email.toLowerCase() === email)?.role ?? null
}

function cellOf(one: KnownPerson, email: string, pairs: readonly PairContact[], today: Day): CoverageCell {
  const own = addressesIn(one)
  const met = pairs.filter(({ theirs, ours }) => ours === email && own.includes(theirs))
  const last = met.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]
  const isOwner = ownerOf(one)?.toLowerCase() === email
  return {
    on: last?.on ?? null,
    days: last === undefined ? null : daysBetween(last.on, today),
    times: timesOf(met),
    evidence: last?.evidence ?? null,
    isOwner,
    strength: isOwner ? (one.item?.values.strength ?? one.person?.strength ?? null) : null,
  }
}
