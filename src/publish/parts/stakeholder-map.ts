/** The people of the account as a map: who reports to whom, who is engaged, and whose place is empty. */
import type { KeyRole } from '#src/detect/people/people-standing.ts'
import type { Person } from '#src/facts/dossier.ts'
import { superiorOf } from '#src/facts/known-as.ts'
import type { MapPerson, StakeholderMap } from '../document.ts'
import { unknown } from '../figures/format.ts'
import type { KnownPerson } from './known-people.ts'
import { levelOf, toneOfMood } from './levels.ts'
import { idOnMap, meantOnMap, peopleLines } from './people-lines.ts'

export function stakeholderMap(people: readonly KnownPerson[], missing: readonly KeyRole[]): StakeholderMap {
  const places = missing.map((role) => placeOf(role))
  const shown = people.map((known) => personOf(known, people))
  return {
    kind: 'map',
    says: 'Who is there, who reports to whom, how much each counts, and which roles nobody is known to hold.',
    people: [...shown, ...places],
    lines: peopleLines(people),
  }
}

function personOf(known: KnownPerson, people: readonly KnownPerson[]): MapPerson {
  const { item, person, roles, name } = known
  const sentiment = item?.values.sentiment ?? person?.sentiment ?? null
  return {
    id: idOnMap(known),
    name: name ?? `${roles.join(', ')}: unknown`,
    title: item?.values.title ?? person?.title ?? null,
    roles,
    influence: levelOf(item?.values.influence ?? person?.influence),
    tone: toneOfMood(sentiment),
    sentiment: sentiment === null || sentiment === 'Unknown' ? unknown : sentiment,
    state: stateOnMap(known),
    reportsTo: aboveOf(known, people),
  }
}

/** As the diagnosis tells it; of a place that is to be filled `missing`. */
export function stateOnMap({ name, isGone, state }: KnownPerson): MapPerson['state'] {
  if (name === null) return 'missing'
  return isGone ? 'departed' : (state?.contact ?? 'unknown')
}

/** As people say it, else the records; null for somebody who is not on the map. */
export function bossOnMap(known: KnownPerson, people: readonly KnownPerson[]): KnownPerson | null {
  const { item, person } = known
  const told = item?.values.reportsTo
  const above = told !== null && told !== undefined ? meantOnMap(told, people) : recordedBoss(person, people)
  return above === known ? null : above
}

function recordedBoss(person: Person | null, people: readonly KnownPerson[]): KnownPerson | null {
  if (person === null) return null
  const recorded = superiorOf(
    person,
    people.flatMap((other) => other.person ?? []),
  )
  return people.find((other) => recorded !== null && other.person === recorded) ?? null
}

function aboveOf(known: KnownPerson, people: readonly KnownPerson[]): string | null {
  const above = bossOnMap(known, people)
  return above === null ? null : idOnMap(above)
}

function placeOf(role: KeyRole): MapPerson {
  return {
    id: `role/${role}`,
    name: `${role}: unknown`,
    title: null,
    roles: [role],
    influence: 0,
    tone: null,
    sentiment: unknown,
    state: 'missing',
    reportsTo: null,
  }
}
