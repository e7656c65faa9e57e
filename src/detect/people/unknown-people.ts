/** White spots: people seen in meetings, messages, use, surveys or tickets who are on no map (handbook 5). */
import { rowsWithin } from '#src/facts/distinct-people.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import { addressesOf, idsOf } from '#src/facts/known-as.ts'
import { addDays, type Day, dayFromNumber, dayNumber } from '#src/kernel/day.ts'
import {
  type Evidence,
  type Relationship,
  type SeenIn,
  seenPlaces,
  type UnknownPerson,
} from '../diagnosis.ts'
import type { Situation } from '../situation.ts'
import { counted } from '../words.ts'
import { sides } from './sides.ts'

/** Days back on which somebody counts as seen. */
const SEEN_DAYS = 90
const MOST_PEOPLE = 10

interface Sighting {
  readonly who: string
  readonly place: SeenIn
  readonly times: number
  readonly on: Day
  readonly evidence: Evidence
}

export function unknownPeople({ dossier }: Pick<Situation, 'dossier'>): Relationship['unknown'] {
  const people = allUnknownPeople(dossier)
  return { count: people.length, people: people.slice(0, MOST_PEOPLE) }
}

/** Those who meet or write to us first, then whoever was seen most. */
export function allUnknownPeople(dossier: Dossier): UnknownPerson[] {
  const isUnknown = strangers(dossier)
  const seen = [...inRecords(dossier), ...inUsage(dossier)].filter(({ who }) => isUnknown(who))
  const people = [...Map.groupBy(seen, ({ who }) => who)].map(([who, own]) => unknownPerson(who, own))
  return people.toSorted(byWeight)
}

/** On no map, by address and by id, and neither ours nor a machine. */
function strangers(dossier: Dossier): (who: string) => boolean {
  const { isTheirs } = sides(dossier)
  const mapped = new Set(dossier.people.flatMap((person) => [...idsOf(person), ...addressesOf(person)]))
  return (who) => !mapped.has(who) && (!who.includes('@') || isTheirs(who))
}

function inRecords({ touches, surveys, tickets, asOf }: Dossier): Sighting[] {
  const from = addDays(asOf, 1 - SEEN_DAYS)
  const isRecent = (on: Day): boolean => on >= from && on <= asOf
  const recentTouches = touches.filter(({ on }) => isRecent(on))
  const inTouches = recentTouches.flatMap(({ participants, attended, kind, on, factId, source }) =>
    [...new Set([...participants, ...attended])].map((who) =>
      sighting(who, 'touches', {
        factId,
        source,
        on,
        says: kind === 'email' ? 'in a message' : `in a ${kind}`,
      }),
    ),
  )
  const inSurveys = surveys.flatMap(({ email, contactId, kind, score, on, factId, source }) => {
    const who = email ?? contactId
    const says = `answered ${kind.toUpperCase()} with ${score}`
    return who === null ? [] : [sighting(who, 'surveys', { factId, source, on, says })]
  })
  const inTickets = tickets.flatMap(({ requesterEmail, openedOn, factId, source }) =>
    requesterEmail === null
      ? []
      : [sighting(requesterEmail, 'tickets', { factId, source, on: openedOn, says: 'opened a ticket' })],
  )
  return [...inTouches, ...[...inSurveys, ...inTickets].filter(({ on }) => isRecent(on))]
}

function sighting(who: string, place: SeenIn, evidence: Evidence & { readonly on: Day }): Sighting {
  return { who, place, times: 1, on: evidence.on, evidence }
}

/** Users by how many rows of use they have; their evidence is the account, as rows of use have no ids of their own. */
function inUsage({ usage, profile, asOf }: Dossier): Sighting[] {
  if (usage === null || !usage.named) return []
  const { rows, sources } = usage
  const times = new Uint32Array(rows.users.length)
  const last = new Int32Array(rows.users.length)
  const [first, end] = rowsWithin(rows, dayNumber(asOf), SEEN_DAYS)
  for (let at = first; at < end; at++) {
    const user = rows.user[at]!
    if (user < 0) continue
    times[user]!++
    last[user] = rows.through[at]!
  }
  return rows.users.flatMap((user, at) => {
    if (times[at] === 0) return []
    const on = dayFromNumber(last[at]!)
    const says = `${counted(times[at]!, 'row')} of use, the last on ${on}`
    const evidence = { factId: profile.factId, source: sources.join(', '), on, says }
    return [
      {
        who: user.includes('@') ? user.toLowerCase() : user,
        place: 'usage',
        times: times[at]!,
        on,
        evidence,
      },
    ]
  })
}

/** The latest record of each place stands for the others. */
function unknownPerson(who: string, seen: readonly Sighting[]): UnknownPerson {
  const byPlace = seenPlaces
    .map((place) => seen.filter((one) => one.place === place).toSorted((a, b) => (a.on < b.on ? 1 : -1)))
    .filter((own) => own.length > 0)
  return {
    who,
    seenIn: byPlace.map((own) => own[0]!.place),
    times: seen.reduce((total, { times }) => total + times, 0),
    lastOn: seen.reduce((last, { on }) => (on > last ? on : last), seen[0]!.on),
    evidence: byPlace.map((own) => own[0]!.evidence),
  }
}

function byWeight(a: UnknownPerson, b: UnknownPerson): number {
  const place = ({ seenIn }: UnknownPerson): number => seenPlaces.indexOf(seenIn[0]!)
  return place(a) - place(b) || b.times - a.times || (a.who < b.who ? -1 : 1)
}
