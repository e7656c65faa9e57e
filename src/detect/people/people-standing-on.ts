/** How the people of an account stand with us on a day (handbook 1 and 5). */
import type { Dossier, Person } from '#src/facts/dossier.ts'
import { addDays, type Day, daysBetween, latest } from '#src/kernel/day.ts'
import type { RecordStanding } from '../record-standing.ts'
import type { Settings } from '../settings.ts'
import { departure } from './departure.ts'
import {
  type KeyRole,
  keyRoles,
  type PeopleStanding,
  type PersonStanding,
  type RoleStanding,
} from './people-standing.ts'
import { sides } from './sides.ts'
import { type TwoWayContact, twoWayContacts } from './two-way-contacts.ts'
import { dayInWords } from '../words.ts'
import { windowOf } from './window-of.ts'

/** A `Situation`, as far as people are concerned. */
export interface PeopleInput {
  readonly dossier: Dossier
  readonly known: { readonly touch: RecordStanding }
  readonly settings: Settings
  /** first day of the customership */
  readonly since: Day | null
}

/** @param day that of the dossier or an earlier one: with what had happened by then, by what is known now */
export function peopleStandingOn(input: PeopleInput, day: Day): PeopleStanding {
  const { dossier, known } = input
  const contacts = twoWayContacts(dossier.touches, sides(dossier), day)
  // Before the feed fell silent its empty days were known to be empty.
  const isTold = known.touch.kind !== 'never seen' && known.touch.from <= day && day <= known.touch.through
  const firstLook = firstLookOn(dossier.people)
  const there = dossier.people.filter((person) => person.knownSince <= day || !isNewcomer(person, firstLook))
  const all = there.map((person) => standingOf(person, contacts, isTold, input, day))
  return {
    all,
    roles: Object.fromEntries(keyRoles.map((role) => [role, roleOf(role, all)])) as PeopleStanding['roles'],
    rolesKnown: all.some(({ person }) => keyRoles.some((role) => person.roles.includes(role))),
    engaged: engagedOf(all, isTold),
    ...reachedOf(all, contacts, isTold, input, day),
  }
}

/** The day on which contacts of the account were learned first: whoever was learned then may have been there for long. */
export function firstLookOn(people: readonly Person[]): Day {
  return people.map(({ knownSince }) => knownSince).toSorted()[0] ?? ''
}

function isNewcomer({ knownSince }: Person, firstLook: Day): boolean {
  return knownSince > firstLook
}

function standingOf(
  person: Person,
  contacts: ReadonlyMap<string, readonly TwoWayContact[]>,
  isTold: boolean,
  input: PeopleInput,
  day: Day,
): PersonStanding {
  const { dossier, settings } = input
  const own = contactsOf(person, contacts, day)
  const lastContact = own.at(-1) ?? null
  const windowDays = windowOf(person.roles, settings.people)
  const left = departure({
    person,
    records: dossier,
    contactDays: own.map(({ on }) => on),
    isTold,
    day,
    settings: settings.people,
  })
  const silence = { person, lastOn: lastContact?.on ?? null, windowDays, isTold }
  const silentFrom = silentFromOf(silence, input)
  const isGone = left.verdict === 'departed'
  const isSilent = silentFrom !== null && silentFrom <= day
  return {
    person,
    departure: left,
    lastContact,
    windowDays,
    contact: isGone || isSilent ? 'silent' : isEngaged(lastContact, windowDays, day) ? 'engaged' : null,
    silentSince: isSilent ? silentFrom : isGone ? left.since : null,
  }
}

/** The two-way contacts told by the day, in the order of their days; the CRM's own last one is one of them. */
function contactsOf(
  { email, lastContactOn, factId, source }: Person,
  contacts: ReadonlyMap<string, readonly TwoWayContact[]>,
  day: Day,
): Pick<TwoWayContact, 'on' | 'evidence'>[] {
  const seen = (email === null ? [] : (contacts.get(email) ?? [])).filter(({ toldOn }) => toldOn <= day)
  const isNews = lastContactOn !== null && lastContactOn <= day && seen.every(({ on }) => on < lastContactOn)
  if (!isNews) return seen
  const says = `last contact recorded on ${dayInWords(lastContactOn)}`
  return [...seen, { on: lastContactOn, evidence: { factId, source, on: lastContactOn, says } }]
}

function isEngaged(lastContact: PersonStanding['lastContact'], windowDays: number, day: Day): boolean {
  return lastContact !== null && daysBetween(lastContact.on, day) <= windowDays
}

interface Silence {
  readonly person: Person
  readonly lastOn: Day | null
  readonly windowDays: number
  readonly isTold: boolean
}

/**
 * The day from which on the person is silent, strictly more days than the window after the last contact. Of somebody
 * never contacted it counts from where a contact would have shown: the beginning of the feed and of the customership,
 * or of knowing a person who came later than the others. Null: an empty stretch says nothing.
 */
function silentFromOf({ person, lastOn, windowDays, isTold }: Silence, input: PeopleInput): Day | null {
  const { dossier, known, since } = input
  if (!isTold && person.lastContactOn === null) return null
  if (lastOn !== null) return addDays(lastOn, windowDays + 1)
  if (known.touch.kind === 'never seen' || person.email === null) return null
  const cameLater = isNewcomer(person, firstLookOn(dossier.people)) ? person.knownSince : null
  return addDays(latest(known.touch.from, since, cameLater)!, windowDays + 1)
}

function roleOf(role: KeyRole, all: readonly PersonStanding[]): RoleStanding {
  const held = all.filter(({ person }) => person.roles.includes(role))
  const holders = held.filter(({ departure: left }) => left.verdict !== 'departed')
  const gone = held.filter(({ departure: left }) => left.verdict === 'departed')
  return { role, holders, gone, contact: contactOf(holders, gone) }
}

function contactOf(
  holders: readonly PersonStanding[],
  gone: readonly PersonStanding[],
): RoleStanding['contact'] {
  if (holders.length === 0) return gone.length > 0 ? 'departed' : 'not identified'
  if (holders.some(({ contact }) => contact === 'engaged')) return 'engaged'
  return holders.some(({ contact }) => contact === null) ? null : 'silent'
}

/** A map of people about none of whom anything can be told has no number, and neither has an empty one. */
function engagedOf(all: readonly PersonStanding[], isTold: boolean): number | null {
  const contacts = all.map(({ contact }) => contact)
  const isKnown = isTold ? contacts.some((one) => one !== null) : contacts.every((one) => one !== null)
  return all.length > 0 && isKnown ? contacts.filter((one) => one === 'engaged').length : null
}

function reachedOf(
  all: readonly PersonStanding[],
  contacts: ReadonlyMap<string, readonly TwoWayContact[]>,
  isTold: boolean,
  { settings }: PeopleInput,
  day: Day,
): Pick<PeopleStanding, 'reached' | 'strangersReached'> {
  if (!isTold) return { reached: null, strangersReached: null }
  const from = addDays(day, -settings.people.otherDays)
  const within = (on: Day): boolean => on >= from
  const mapped = new Set(all.map(({ person }) => person.email))
  const known = all.filter(({ lastContact }) => lastContact !== null && within(lastContact.on)).length
  const strangers = [...contacts].filter(
    ([address, own]) => !mapped.has(address) && own.some(({ on, toldOn }) => toldOn <= day && within(on)),
  ).length
  return { reached: known + strangers, strangersReached: strangers }
}
