/** Makes the meetings and mails of an account: who was met when, in the rhythm that its tier deserves. */
import { addDays, dayNumber, weekday } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Contact } from './contact.ts'
import { fintechCorp } from './fintech-corp.ts'
import { isYearEnd } from './is-year-end.ts'
import { planted } from './planted.ts'
import { touchRhythms } from './touch-rhythms.ts'
import type { Rhythm } from './touch-rhythms.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

export interface Touch {
  readonly on: Day
  readonly kind: 'meeting' | 'call' | 'email'
  readonly direction: 'in' | 'out' | 'both'
  readonly type: string
  readonly subject: string
  /** customers invited or written to; of a meeting that took place, all of them attended */
  readonly people: readonly Contact[]
  readonly ours: readonly string[]
  readonly bounced?: boolean
}

/** Touches reach further back than the history, so that its first day knows whom we had met. */
const HISTORY = 500

export function makeTouches(
  world: World,
  account: SampleAccount,
  contacts: readonly Contact[],
  since: Day,
): Touch[] {
  const lastMet = lastMeetings(world, account, contacts)
  const from = since > world.daysAgo(HISTORY) ? since : world.daysAgo(HISTORY)
  const regular = touchRhythms(account).flatMap((rhythm) => {
    const present = (day: Day) =>
      contacts.filter((contact) => rhythm.roles.includes(contact.role) && canBeMet(contact, day, lastMet))
    return daysOf(world, account, rhythm, from).map((on) => ({ ...rhythm, on, people: present(on) }))
  })
  const touches = [...regular, ...lastOnes(account, contacts, lastMet), ...bounces(account, contacts)]
  const until = account.plantedOn('cancelled') ?? world.endOn
  return unique(touches.filter((touch) => touch.people.length > 0 && touch.on <= until))
}

/** The last two-way contact with each person, by contact id. */
export function lastContacts(touches: readonly Touch[]): Map<string, Day> {
  const last = new Map<string, Day>()
  for (const touch of touches) {
    if (touch.direction === 'out') continue
    for (const { id } of touch.people) if (touch.on > (last.get(id) ?? '')) last.set(id, touch.on)
  }
  return last
}

/** Counts back from a recent day, off weekends and off the year's end. */
function daysOf(world: World, account: SampleAccount, rhythm: Rhythm, from: Day): Day[] {
  const random = account.random.fork(`touches ${rhythm.subject}`)
  const days: Day[] = []
  let on = world.daysAgo(random.integer(1, Math.min(45, rhythm.everyDays - 2)))
  while (workdayBefore(on) >= from) {
    days.push(workdayBefore(on))
    on = addDays(on, -rhythm.everyDays)
  }
  return days
}

function workdayBefore(day: Day): Day {
  let number = dayNumber(day)
  while (weekday(number) > 5 || isYearEnd(addDays(day, number - dayNumber(day)))) number--
  return addDays(day, number - dayNumber(day))
}

function canBeMet(contact: Contact, day: Day, lastMet: ReadonlyMap<string, Day>): boolean {
  const last = contact.departure ? addDays(contact.departure.on, -2) : lastMet.get(contact.id)
  return contact.knownOn <= day && (last === undefined || day <= last)
}

/** Where the story says when somebody was met for the last time, by contact id. */
function lastMeetings(world: World, account: SampleAccount, contacts: readonly Contact[]): Map<string, Day> {
  const last = new Map<string, Day>()
  const silentOn = account.plantedOn('sponsor-silent')
  const aloneOn = account.plantedOn('single-threaded')
  for (const contact of contacts) {
    const told = account.role.example ? fintechCorp.lastMetOn(world, contact) : null
    if (told) last.set(contact.id, told)
    if (silentOn && contact.role === 'Executive Sponsor') last.set(contact.id, silentOn)
    if (aloneOn && contact.role !== 'Champion') last.set(contact.id, aloneOn)
  }
  if (silentOn) {
    const detail = 'the executive sponsor was met for the last time'
    world.ledger.plant(planted(account.id, 'sponsor-silent', silentOn, detail))
  }
  if (aloneOn) {
    const detail = 'from here on only the champion is met'
    world.ledger.plant(planted(account.id, 'single-threaded', aloneOn, detail))
  }
  return last
}

/** The last meeting itself, with everybody whose last it was. */
function lastOnes(
  account: SampleAccount,
  contacts: readonly Contact[],
  lastMet: ReadonlyMap<string, Day>,
): Touch[] {
  return [...new Set(lastMet.values())].map((on) => {
    const people = contacts.filter((contact) => lastMet.get(contact.id) === on)
    const withSponsor = people.some((contact) => contact.role === 'Executive Sponsor')
    const type = withSponsor ? 'QBR' : 'Check-in'
    const subject = withSponsor ? 'Quarterly review' : 'Working session'
    return { on, kind: 'call', direction: 'both', type, subject, people, ours: [account.csm] }
  })
}

/** A mail to somebody who left comes back. */
function bounces(account: SampleAccount, contacts: readonly Contact[]): Touch[] {
  return contacts.flatMap((contact): Touch[] => {
    const on = contact.departure?.bouncedOn
    if (!on) return []
    const mail = { kind: 'email', direction: 'out', type: '', subject: 'Agenda for next week' } as const
    return [{ ...mail, on, people: [contact], ours: [account.csm], bounced: true }]
  })
}

function unique(touches: readonly Touch[]): Touch[] {
  const seen = new Map(touches.map((touch) => [`${touch.on} ${touch.kind} ${touch.subject}`, touch]))
  return [...seen.values()].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
