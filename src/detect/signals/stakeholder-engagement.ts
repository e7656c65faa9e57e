/** Stakeholder engagement: which of champion, buyer and sponsor are engaged; where roles are not known, how many people were reached (handbook 4). */
import { addDays, type Day, latest } from '#src/kernel/day.ts'
import type { Evidence, SignalReading } from '../diagnosis.ts'
import { notMeasured } from '../not-measured.ts'
import { keyRoles, type PeopleStanding, type PersonStanding } from '../people/people-standing.ts'
import { peopleStandingOn } from '../people/people-standing-on.ts'
import { score } from '../score.ts'
import type { HealthSettings } from '../settings.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'
import { counted, dayInWords, figure, listed } from '../words.ts'

const BACK_DAYS = 28
/** Under so many people reached, a change must also be one of so many. */
const FEW_PEOPLE = 5
const LEAST_CHANGE = 2
const MOST_SHOWN = 10

export const stakeholderEngagement: Signal = {
  id: 'stakeholder-engagement',
  read: (situation) => {
    const touch = situation.known.touch
    if (touch.kind !== 'silent') return reading(situation, situation.people, situation.dossier.asOf)
    const then = reading(situation, peopleStandingOn(situation, touch.through), touch.through)
    if (then.score === null) return then
    const says = `Stale: ${touch.source} has brought nothing since ${dayInWords(touch.through)}. Then: ${then.says}`
    return { ...then, score: null, trend: null, stale: true, says }
  },
}

interface Measure {
  readonly value: number
  readonly score: number
  readonly says: string
}

function reading(situation: Situation, people: PeopleStanding, day: Day): SignalReading {
  const { health, people: windows } = situation.settings
  const now = measure(people, health, windows.otherDays)
  if (now === null) return notMeasured('stakeholder-engagement', `Not measured: ${whyNot(situation)}.`)
  const then = peopleStandingOn(situation, addDays(day, -BACK_DAYS))
  const comparable = then.rolesKnown === people.rolesKnown
  const before = comparable ? (measure(then, health, windows.otherDays)?.value ?? null) : null
  const { touch } = situation.known
  const evidence = evidenceOf(people)
  return {
    id: 'stakeholder-engagement',
    score: now.score,
    value: now.value,
    trend: before === null ? null : trendOf(now.value, before, people.rolesKnown, health.leastTrend),
    before,
    source:
      touch.kind === 'never seen'
        ? [...new Set(evidence.map(({ source }) => source))].join(', ')
        : touch.source,
    asOf: latest(...evidence.map(({ on }) => on)),
    stale: false,
    applicable: true,
    says: now.says,
    evidence,
  }
}

/** @returns null when contacts cannot be told */
function measure(people: PeopleStanding, settings: HealthSettings, days: number): Measure | null {
  if (!people.rolesKnown) {
    if (people.reached === null) return null
    const says = `${counted(people.reached, 'person', 'people')} reached in ${days} days; roles are not known`
    return { value: people.reached, score: score(people.reached, settings.peopleReached), says }
  }
  if (people.engaged === null) return null
  const engaged = keyRoles.filter((role) => people.roles[role].contact === 'engaged')
  const others = people.engaged + (people.strangersReached ?? 0)
  const roles = keyRoles.map((role) => `${role.toLowerCase()} ${contactSays(people, role)}`)
  return {
    value: engaged.length,
    score: engaged.length > 0 ? engaged.length + 2 : others > 0 ? 2 : 1,
    says: `${figure(engaged.length)} of ${keyRoles.length} key roles engaged: ${listed(roles)}${engaged.length > 0 ? '' : `; ${counted(others, 'other person', 'other people')} engaged`}`,
  }
}

function contactSays({ roles }: PeopleStanding, role: (typeof keyRoles)[number]): string {
  return roles[role].contact ?? 'not known'
}

function whyNot({ known, dossier }: Situation): string {
  if (known.touch.kind === 'never seen') return 'no meetings, calls or messages have been imported'
  return dossier.people.length === 0
    ? 'no people are known'
    : 'of none of its people it can be told when they were in contact'
}

function trendOf(
  now: number,
  before: number,
  rolesKnown: boolean,
  leastTrend: number,
): NonNullable<SignalReading['trend']> {
  const change = now - before
  const isFew = !rolesKnown && Math.max(now, before) < FEW_PEOPLE && Math.abs(change) < LEAST_CHANGE
  if (change === 0 || isFew || Math.abs(change) < leastTrend * before) return 'flat'
  return change > 0 ? 'up' : 'down'
}

/** The last contact, or the departure, of everybody of a key role; where roles are not known, the last contacts of all. */
function evidenceOf({ all, roles, rolesKnown }: PeopleStanding): Evidence[] {
  const counted = rolesKnown
    ? new Set(keyRoles.flatMap((role) => [...roles[role].holders, ...roles[role].gone]))
    : all
  return [...counted].flatMap(standingEvidence).slice(0, MOST_SHOWN)
}

function standingEvidence({ person, departure, lastContact }: PersonStanding): Evidence[] {
  if (departure.verdict === 'departed')
    return departure.evidence.map((one) => ({ ...one, says: `${person.name}: ${one.says}` }))
  if (lastContact === null) return []
  return [{ ...lastContact.evidence, says: `${person.name} ${lastContact.evidence.says}` }]
}
