/** Whether a person has left, from the signs that records hold, without scraping anything (handbook 5). */
import type { Person } from '#src/facts/dossier.ts'
import { idsOf } from '#src/facts/known-as.ts'
import type { Records } from '#src/facts/records.ts'
import { addDays, type Day, daysBetween, latest } from '#src/kernel/day.ts'
import type { Departure, Evidence } from '../diagnosis.ts'
import type { PeopleSettings } from '../settings.ts'
import { median } from '../statistics.ts'
import { dayInWords, figure } from '../words.ts'

const CHECK = 0.6
const DEPARTED = 0.9
const CONFIDENCE = {
  recorded: 1,
  bounce: 0.8,
  login: 0.6,
  admin: 0.4,
  title: 0.3,
  declines: 0.2,
  silence: 0.2,
}
/** Intervals between contacts that make a rhythm. */
const LEAST_INTERVALS = 3
const DECLINES = 2

export interface DepartureInput {
  readonly person: Person
  readonly records: Pick<Records, 'touches' | 'events'>
  /** the days of the person's two-way contacts by the day, in their order */
  readonly contactDays: readonly Day[]
  /** whether an empty stretch of touches means no contact */
  readonly isTold: boolean
  readonly day: Day
  readonly settings: PeopleSettings
}

interface Sign {
  readonly confidence: number
  readonly on: Day
  readonly evidence: Evidence
}

/** Each kind of sign counts once; all but the CRM's word are void once there was a two-way contact after them. */
export function departure(input: DepartureInput): Departure {
  const { person, contactDays, day } = input
  const lastOn = contactDays.at(-1) ?? ''
  const soft = (person.count ?? 1) > 1 ? [] : softSigns(input)
  const signs = [recorded(input), ...soft.filter((sign) => sign !== null && sign.on > lastOn)]
    .filter((sign) => sign !== null)
    .filter(({ on }) => on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : b.confidence - a.confidence))
  const steps = signs.map((sign, at) => ({ on: sign.on, reached: combined(signs.slice(0, at + 1)) }))
  const confidence = combined(signs)
  const reaches = (value: number, line: number): boolean => value >= line - 1e-9
  return {
    confidence,
    verdict: reaches(confidence, DEPARTED) ? 'departed' : reaches(confidence, CHECK) ? 'check' : 'there',
    since: steps.find(({ reached }) => reaches(reached, CHECK))?.on ?? null,
    evidence: signs.map(({ evidence }) => evidence),
  }
}

/** 1 − Π(1 − c) */
function combined(signs: readonly Sign[]): number {
  return 1 - signs.reduce((stays, { confidence }) => stays * (1 - confidence), 1)
}

/** Where the CRM does not say since when, it is since the person was last known to be there. */
function recorded({ person, contactDays }: DepartureInput): Sign | null {
  if (person.status !== 'left') return null
  const on = person.statusOn ?? latest(person.knownSince, contactDays.at(-1))!
  return ofPerson(person, CONFIDENCE.recorded, on, 'recorded as left')
}

function softSigns(input: DepartureInput): (Sign | null)[] {
  const { person } = input
  const title = person.changes.findLast(({ column, on }) => column === 'title' && on <= input.day)
  return [
    bounced(input),
    told(input, 'login_deactivated', CONFIDENCE.login, 'login deactivated'),
    told(input, 'admin_removed', CONFIDENCE.admin, 'admin role removed'),
    title === undefined
      ? null
      : ofPerson(
          person,
          CONFIDENCE.title,
          title.on,
          `title changed from ${title.from} to ${title.to ?? 'none'}`,
        ),
    declined(input),
    silent(input),
  ]
}

function ofPerson({ factId, source }: Person, confidence: number, on: Day, says: string): Sign {
  return { confidence, on, evidence: { factId, source, on, says } }
}

/** A hard bounce; the first one since the last contact. */
function bounced({ person, records, contactDays }: DepartureInput): Sign | null {
  const { email } = person
  const lastOn = contactDays.at(-1) ?? ''
  if (email === null) return null
  const touch = records.touches.find((one) => one.on > lastOn && one.bounced.includes(email))
  if (touch === undefined) return null
  const { factId, source, on } = touch
  return { confidence: CONFIDENCE.bounce, on, evidence: { factId, source, on, says: 'mail came back' } }
}

/** An event of the product about this person; the first one since the last contact. */
function told(
  { person, records, contactDays }: DepartureInput,
  kind: string,
  confidence: number,
  says: string,
): Sign | null {
  const lastOn = contactDays.at(-1) ?? ''
  const ids = idsOf(person)
  const event = records.events.find(
    ({ kind: own, contactId, on }) =>
      own === kind && contactId !== null && ids.includes(contactId) && on > lastOn,
  )
  if (event === undefined) return null
  const { factId, source, on } = event
  return { confidence, on, evidence: { factId, source, on, says } }
}

/** Two meetings of the past declined since the last contact. */
function declined({ person, records, contactDays }: DepartureInput): Sign | null {
  const { email } = person
  const lastOn = contactDays.at(-1) ?? ''
  if (email === null) return null
  const second = records.touches.filter((one) => one.on > lastOn && one.declinedBy.includes(email))[
    DECLINES - 1
  ]
  if (second === undefined) return null
  const { factId, source, on } = second
  const says = 'declined two meetings'
  return { confidence: CONFIDENCE.declines, on, evidence: { factId, source, on, says } }
}

/** Silence after a regular rhythm: longer than twice the own median interval, and than some weeks. */
function silent({ person, contactDays, isTold, day: today, settings }: DepartureInput): Sign | null {
  const lastOn = contactDays.at(-1)
  if (!isTold || lastOn === undefined || daysBetween(lastOn, today) <= settings.silenceDays) return null
  const days = [...new Set(contactDays)]
  const intervals = days.slice(1).map((day, at) => daysBetween(days[at]!, day))
  if (intervals.length < LEAST_INTERVALS) return null
  const usual = median(intervals)!
  const on = addDays(lastOn, Math.floor(Math.max(2 * usual, settings.silenceDays)) + 1)
  const says = `no contact since ${dayInWords(lastOn)}, usually every ${figure(usual)} days`
  return ofPerson(person, CONFIDENCE.silence, on, says)
}
