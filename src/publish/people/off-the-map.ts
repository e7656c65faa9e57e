/** Who is recorded or seen in the data and is on no map, whoever would matter most first (handbook 5, coverage). */
import type { Evidence, SeenIn, UnknownPerson } from '#src/detect/diagnosis.ts'
import { allUnknownPeople } from '#src/detect/people/unknown-people.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Material } from '../material.ts'
import { peopleOffTheMap } from '../parts/people-in-order.ts'

export interface PersonOffTheMap {
  /** an address, or an id of the product, or the id of the record */
  readonly who: string
  /** null: nobody is recorded under the address */
  readonly personId: string | null
  readonly name: string | null
  readonly title: string | null
  readonly department: string | null
  readonly roles: readonly string[]
  readonly seenIn: readonly SeenIn[]
  /** in 90 days; null: recorded, not seen */
  readonly times: number | null
  readonly lastOn: Day | null
  readonly evidence: readonly Evidence[]
}

export interface OffTheMap {
  readonly people: readonly PersonOffTheMap[]
  /** that are counted and not listed */
  readonly more: number
}

/** Recorded people first, then those who meet or write to us, then those who only use the product. */
export function offTheMap(material: Material): OffTheMap {
  const unknown = material.diagnosis?.relationship.unknown ?? { count: 0, people: [] }
  const recorded = peopleOffTheMap(material).map(({ name, person, roles, state }): PersonOffTheMap => ({
    who: person?.factId ?? name ?? '',
    personId: person?.factId ?? null,
    name,
    title: person?.title ?? null,
    department: person?.department ?? null,
    roles,
    seenIn: [],
    times: null,
    lastOn: state?.lastContactOn ?? null,
    evidence: state?.evidence ?? [],
  }))
  const seen = unknown.people.map(personSeen)
  return { people: [...recorded, ...seen], more: unknown.count - unknown.people.length }
}

/** All who are seen and not recorded, in the same order. */
export function peopleSeen(dossier: Dossier): PersonOffTheMap[] {
  return allUnknownPeople(dossier).map(personSeen)
}

function personSeen({ who, seenIn, times, lastOn, evidence }: UnknownPerson): PersonOffTheMap {
  const unrecorded = { personId: null, title: null, department: null, roles: [] }
  return { ...unrecorded, who, name: nameIn(who), seenIn, times, lastOn, evidence }
}

/** `miriam.vasquez@fintechcorp.example` is Miriam Vasquez; of other addresses the name cannot be told. */
function nameIn(who: string): string | null {
  const parts = (who.split('@')[0] ?? '').split(/[._-]+/)
  const isName = who.includes('@') && parts.length >= 2 && parts.every((part) => /^\p{L}+$/u.test(part))
  if (!isName) return null
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ')
}
