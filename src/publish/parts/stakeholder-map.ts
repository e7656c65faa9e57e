/** The people of the account as a map: who reports to whom, who is engaged, and whose place is empty. */
import type { KeyRole } from '#src/detect/people/people-standing.ts'
import { superiorOf } from '#src/facts/known-as.ts'
import type { MapPerson, StakeholderMap } from '../document.ts'
import { unknown } from '../figures/format.ts'
import type { KnownPerson } from './known-people.ts'
import { levelOf, toneOfMood } from './levels.ts'

export function stakeholderMap(people: readonly KnownPerson[], missing: readonly KeyRole[]): StakeholderMap {
  const places = missing.map((role) => placeOf(role))
  const shown = people.map((known) => personOf(known, people))
  return {
    kind: 'map',
    says: 'Who is there, who reports to whom, how much each counts, and which roles nobody is known to hold.',
    people: [...shown, ...places],
  }
}

function idOf({ item, person }: KnownPerson): string {
  return item?.id ?? person?.factId ?? ''
}

function personOf(known: KnownPerson, people: readonly KnownPerson[]): MapPerson {
  const { item, person, roles, name } = known
  const sentiment = item?.values.sentiment ?? person?.sentiment ?? null
  return {
    id: idOf(known),
    name: name ?? `${roles.join(', ')}: unknown`,
    title: item?.values.title ?? person?.title ?? null,
    roles,
    influence: levelOf(item?.values.influence ?? person?.influence),
    tone: toneOfMood(sentiment),
    sentiment: sentiment === null || sentiment === 'Unknown' ? unknown : sentiment,
    state: stateOf(known),
    reportsTo: aboveOf(known, people),
  }
}

function stateOf({ name, isGone, state }: KnownPerson): MapPerson['state'] {
  if (name === null) return 'missing'
  return isGone ? 'departed' : (state?.contact ?? 'unknown')
}

/** As people say it, else the records; null for somebody who is not on the map. */
function aboveOf({ item, person }: KnownPerson, people: readonly KnownPerson[]): string | null {
  const told = item?.values.reportsTo?.personId
  const recorded =
    person === null
      ? null
      : superiorOf(
          person,
          people.flatMap((other) => other.person ?? []),
        )
  const above = people.find(
    (other) =>
      other.person !== null &&
      other.person !== person &&
      (told ? other.person.factId === told : other.person === recorded),
  )
  return above === undefined ? null : idOf(above)
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
