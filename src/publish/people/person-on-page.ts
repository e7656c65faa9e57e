/** One of the people of an account as the page of people shows them: what the plan says, and what the records say. */
import type { Departure, Evidence } from '#src/detect/diagnosis.ts'
import type { PeopleContacts } from '#src/detect/people/pair-contacts.ts'
import { windowOf } from '#src/detect/people/window-of.ts'
import type { PeopleSettings } from '#src/detect/settings.ts'
import { median } from '#src/detect/statistics.ts'
import { addressesOf } from '#src/facts/known-as.ts'
import { addMonths, type Day, daysBetween } from '#src/kernel/day.ts'
import type { MapPlace } from '#src/plan/plan-items.ts'
import type { MapPerson, Tone } from '../document.ts'
import type { Material } from '../material.ts'
import type { KnownPerson } from '../parts/known-people.ts'
import { levelOf, toneOfMood } from '../parts/levels.ts'
import { idOnMap } from '../parts/people-lines.ts'
import { personName } from '../parts/person-name.ts'
import { provenanceOf } from '../parts/provenance-of.ts'
import { bossOnMap, stateOnMap } from '../parts/stakeholder-map.ts'

const MONTHS = 12
/** Intervals between contacts that make a rhythm. */
const LEAST_INTERVALS = 3

export interface PersonOnPage {
  /** of the item of the plan; of somebody who is on no map yet, of the record */
  readonly id: string
  /** of the item; null: the person is not in the plan */
  readonly version: number | null
  readonly personId: string | null
  /** null: a place to be filled */
  readonly name: string | null
  readonly title: string | null
  readonly department: string | null
  readonly roles: readonly string[]
  readonly influence: string | null
  /** 0: not known */
  readonly influenceLevel: 0 | 1 | 2 | 3
  readonly interest: string | null
  readonly interestLevel: 0 | 1 | 2 | 3
  /** null: not known */
  readonly sentiment: string | null
  readonly tone: Tone | null
  readonly strength: string | null
  readonly standsFor: number | null
  /** where somebody put the box on the map; null: it is laid out */
  readonly place: MapPlace | null
  readonly state: MapPerson['state']
  /** somebody doubts that what is said of them still holds */
  readonly isUnconfirmed: boolean
  /** of the departed, where it is known */
  readonly leftOn: Day | null
  /** what speaks for having left; null: no evidence */
  readonly departure: Departure | null
  readonly lastContactOn: Day | null
  readonly daysSince: number | null
  /** days for which a contact keeps this person engaged */
  readonly windowDays: number
  /** of the last contact */
  readonly evidence: readonly Evidence[]
  /** two-way contacts by month, the oldest first; the last one ends on the day */
  readonly months: readonly { readonly on: Day; readonly times: number }[]
  /** the median number of days between contacts; null: too few to make a rhythm */
  readonly rhythmDays: number | null
  readonly standing: 'assumed' | 'confirmed' | null
  readonly confirmedOn: Day | null
  readonly isStale: boolean
  readonly ownerEmail: string | null
  readonly ownerName: string | null
  readonly priorities: readonly string[]
  readonly knownTo: readonly string[]
  readonly notes: string | null
  readonly riskNotes: string | null
  /** the id of somebody on the map */
  readonly reportsTo: string | null
  /** whom they are said to report to who is not on the map */
  readonly reportsToName: string | null
  /** what the data says against the plan */
  readonly differs: readonly { readonly field: string | null; readonly says: string }[]
}

export interface PersonSurroundings {
  readonly material: Material
  readonly known: readonly KnownPerson[]
  /** null: nothing is recorded */
  readonly contacts: PeopleContacts | null
  readonly settings: PeopleSettings
}

export function personOnPage(one: KnownPerson, surroundings: PersonSurroundings): PersonOnPage {
  const { item, person } = one
  const values = item?.values
  const sentiment = values?.sentiment ?? person?.sentiment ?? null
  const influence = values?.influence ?? person?.influence ?? null
  const interest = values?.interest ?? person?.interest ?? null
  return {
    id: idOnMap(one),
    version: item?.version ?? null,
    personId: values?.personId ?? person?.factId ?? null,
    name: one.name,
    title: values?.title ?? person?.title ?? null,
    department: values?.department ?? person?.department ?? null,
    roles: one.roles,
    influence,
    influenceLevel: levelOf(influence),
    interest,
    interestLevel: levelOf(interest),
    sentiment: sentiment === 'Unknown' ? null : sentiment,
    tone: toneOfMood(sentiment),
    strength: values?.strength ?? person?.strength ?? null,
    standsFor: values?.standsFor ?? person?.count ?? null,
    place: values?.place ?? null,
    priorities: values?.priorities ?? person?.priorities ?? [],
    knownTo: values?.knownTo ?? person?.competitors ?? [],
    notes: values?.notes ?? person?.notes ?? null,
    riskNotes: values?.riskNotes ?? null,
    ...contactOf(one, surroundings),
    ...standingOf(one, surroundings),
    ...placeOf(one, surroundings),
  }
}

type Contact = 'lastContactOn' | 'daysSince' | 'windowDays' | 'evidence' | 'months' | 'rhythmDays'

function contactOf(one: KnownPerson, around: PersonSurroundings): Pick<PersonOnPage, Contact> {
  const { today } = around.material
  const days = contactDays(one, around)
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at]!, day))
  return {
    lastContactOn: one.lastContactOn,
    daysSince: one.lastContactOn === null ? null : daysBetween(one.lastContactOn, today),
    windowDays: windowOf(one.roles, around.settings),
    evidence: one.state?.evidence ?? [],
    months: Array.from({ length: MONTHS }, (_, at) => {
      const on = addMonths(today, at - MONTHS + 1)
      const from = addMonths(today, at - MONTHS)
      return { on, times: days.filter((day) => day > from && day <= on).length }
    }),
    rhythmDays: gaps.length < LEAST_INTERVALS ? null : median(gaps),
  }
}

/** Each day once, in their order. */
function contactDays({ person }: KnownPerson, { contacts, material }: PersonSurroundings): Day[] {
  if (person === null || contacts === null) return []
  const own = addressesOf(person).flatMap((address) => contacts.all.get(address) ?? [])
  return [...new Set(own.filter(({ toldOn }) => toldOn <= material.today).map(({ on }) => on))].toSorted()
}

type Standing =
  | 'state'
  | 'isUnconfirmed'
  | 'leftOn'
  | 'departure'
  | 'standing'
  | 'confirmedOn'
  | 'isStale'
  | 'differs'

function standingOf(one: KnownPerson, { material }: PersonSurroundings): Pick<PersonOnPage, Standing> {
  const { item, state, person, isGone } = one
  const departure = state?.departure ?? null
  const provenance = item === null ? undefined : provenanceOf(item, material).provenance
  const against = (material.quality?.disagreements ?? []).filter(
    ({ section, itemId }) => section === 'stakeholders' && itemId === item?.id,
  )
  return {
    state: stateOnMap(one),
    isUnconfirmed: item?.values.status === 'unconfirmed',
    leftOn: isGone ? (item?.values.statusOn ?? departure?.since ?? person?.statusOn ?? null) : null,
    departure: departure === null || departure.evidence.length === 0 ? null : departure,
    standing: item?.standing ?? null,
    confirmedOn: provenance?.confirmedOn ?? null,
    isStale: provenance?.isStale ?? false,
    differs: against.map(({ field, says }) => ({ field, says })),
  }
}

type Place = 'ownerEmail' | 'ownerName' | 'reportsTo' | 'reportsToName'

function placeOf(one: KnownPerson, { material, known }: PersonSurroundings): Pick<PersonOnPage, Place> {
  const ownerEmail = one.item?.values.ownerEmail ?? one.person?.ownerEmail ?? null
  const boss = bossOnMap(one, known)
  return {
    ownerEmail,
    ownerName: ownerEmail === null ? null : personName(material, ownerEmail),
    reportsTo: boss === null ? null : idOnMap(boss),
    reportsToName: boss === null ? (one.item?.values.reportsTo?.name ?? null) : null,
  }
}
