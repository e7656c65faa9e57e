/** Seats and who sits on them: a person's habits stay with the seat, so that a change of person changes nothing else. */
import { dayNumber } from '#src/kernel/day.ts'
import type { Segment } from './cast.ts'
import type { Contact } from './contact.ts'
import type { Random } from './create-random.ts'
import type { FeatureUse } from './feature-use.ts'
import type { PersonName } from './name-people.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

export interface Seat {
  readonly occupants: readonly Occupant[]
  /** workdays a week on which the product is used, at least 1: everybody on board is seen within 28 days */
  readonly daysAWeek: number
  readonly weekendChance: number
  /** events a day and feature */
  readonly events: number
  /** the feature of every active day */
  readonly main: string
  /** features of every third active day, in turn */
  readonly others: readonly string[]
}

interface Occupant {
  readonly email: string
  /** day numbers, both included */
  readonly from: number
  readonly to: number
}

const pace: Readonly<Record<Segment, readonly [number, number]>> = {
  Enterprise: [1, 1.7],
  'Mid-Market': [1, 2.2],
  SMB: [1.3, 3.2],
  Startup: [2, 4.4],
  'E-commerce': [1.2, 2.8],
}

/** Larger teams change: this share of seats changes hands once, and stays empty in between. */
const TURNOVER = { share: 0.15, teamOf: 20, emptyDays: 35, notWithin: 100 }
/** Nobody is counted twice within the 28 days of a measure. */
const ALWAYS = { from: 0, to: 999_999 }

export function makeTeam(
  world: World,
  account: SampleAccount,
  contacts: readonly Contact[],
  size: number,
  features: FeatureUse,
  nextPerson: () => PersonName,
): Seat[] {
  const random = account.random.fork('team')
  const known = knownUsers(account, contacts, size)
  const mayChange =
    size >= TURNOVER.teamOf && Object.keys(account.role.plants).length === 0 && !account.role.example
  return Array.from({ length: size }, (_, at) => ({
    occupants: occupantsOf(world, random, known.get(at) ?? null, contacts, mayChange, nextPerson),
    daysAWeek: random.between(...pace[account.role.segment]),
    weekendChance: random.chance(0.2) ? 0.15 : 0.02,
    events: random.logNormal(9, 0.35),
    main: features.mains[at % features.mains.length]!,
    others: turn(features.others, at).slice(0, random.integer(0, 2)),
  }))
}

/** Contacts who use the product sit in front; a new department comes last, when the team has grown. */
function knownUsers(
  account: SampleAccount,
  contacts: readonly Contact[],
  size: number,
): Map<number, Contact> {
  const users = contacts.filter((contact) => contact.usesProduct)
  const newOn = account.plantedOn('new-department')
  const joined = users.filter((contact) => newOn !== null && contact.knownOn === newOn)
  const champions = users.filter((contact) => contact.role === 'Champion')
  const first = users.filter((contact) => !joined.includes(contact) && !champions.slice(1).includes(contact))
  return new Map([
    ...first.map((contact, at): [number, Contact] => [at, contact]),
    ...joined.map((contact, at): [number, Contact] => [size - joined.length + at, contact]),
  ])
}

function occupantsOf(
  world: World,
  random: Random,
  known: Contact | null,
  contacts: readonly Contact[],
  mayChange: boolean,
  nextPerson: () => PersonName,
): Occupant[] {
  if (known?.departure) return [...succession(known, contacts, nextPerson)]
  if (known) return [{ email: known.email, ...ALWAYS }]
  const first = nextPerson().email
  if (!mayChange || !random.chance(TURNOVER.share)) return [{ email: first, ...ALWAYS }]
  const leavesOn = dayNumber(world.daysAgo(random.integer(TURNOVER.notWithin, 340)))
  return [
    { email: first, from: ALWAYS.from, to: leavesOn },
    { email: nextPerson().email, from: leavesOn + TURNOVER.emptyDays, to: ALWAYS.to },
  ]
}

/** Who left works to the last day; the seat goes to the successor, or after a while to somebody of the team. */
function succession(left: Contact, contacts: readonly Contact[], nextPerson: () => PersonName): Occupant[] {
  const leavesOn = dayNumber(left.departure!.on)
  const successor = contacts.find((contact) => contact.role === left.role && contact.id !== left.id)
  const next = successor?.email ?? nextPerson().email
  return [
    { email: left.email, from: ALWAYS.from, to: leavesOn - 1 },
    { email: next, from: leavesOn + TURNOVER.emptyDays, to: ALWAYS.to },
  ]
}

/** The list beginning at another place, so that each feature has its share of people. */
function turn(list: readonly string[], at: number): string[] {
  const start = at % Math.max(1, list.length)
  return [...list.slice(start), ...list.slice(0, start)]
}
