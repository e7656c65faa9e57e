/** Who is on a call: as asked, else of the next meeting on record, else champion, buyer and sponsor. */
import { keyRoles } from '#src/detect/people/people-standing.ts'
import { sides } from '#src/detect/people/sides.ts'
import type { Touch } from '#src/facts/records.ts'
import type { Material } from '../material.ts'
import type { KnownPerson } from '../parts/known-people.ts'

export interface Call {
  readonly people: readonly KnownPerson[]
  /** who is expected and known to nobody, as they were named */
  readonly strangers: readonly string[]
  /** null where it is of no meeting on record */
  readonly meeting: Touch | null
}

export function attendeesOf(material: Material, wanted: readonly string[]): Call {
  if (wanted.length > 0) return { ...found(material, wanted), meeting: null }
  const meeting = nextMeeting(material)
  if (meeting !== null && material.dossier !== null) {
    const { isTheirs } = sides(material.dossier)
    return { ...found(material, meeting.participants.filter(isTheirs)), meeting }
  }
  const people = keyRoles.flatMap((role) =>
    material.people.filter(({ roles, isGone, name }) => roles.includes(role) && !isGone && name !== null),
  )
  return { people: [...new Set(people)], strangers: [], meeting: null }
}

function nextMeeting({ dossier, today }: Material): Touch | null {
  const ahead = (dossier?.touches ?? []).filter(({ on, kind }) => on >= today && kind !== 'email')
  return ahead.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null
}

function found({ people }: Material, wanted: readonly string[]): Pick<Call, 'people' | 'strangers'> {
  const known = wanted.map((one) => people.find((person) => isNamed(person, one.trim().toLowerCase())))
  return {
    people: [...new Set(known.filter((person) => person !== undefined))],
    strangers: wanted.filter((_, at) => known[at] === undefined),
  }
}

function isNamed({ name, item, person }: KnownPerson, wanted: string): boolean {
  const others = person?.otherContacts ?? []
  const names = [
    name,
    person?.name,
    item?.id,
    ...[person, ...others].flatMap((one) => [one?.factId, one?.sourceId, one?.email]),
  ]
  return names.some((one) => one?.toLowerCase() === wanted)
}
