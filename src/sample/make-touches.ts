/** Makes the meetings and mails of an account: who was met when, in the rhythm that its tier deserves. */
import { addDays } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Contact } from './contact.ts'
import { fintechCorp } from './fintech-corp.ts'
import { planted } from './planted.ts'
import type { Touch } from './touch.ts'
import { touchRhythms } from './touch-rhythms.ts'
import type { Rhythm } from './touch-rhythms.ts'
import type { SampleAccount } from './sample-account.ts'
import { workdayBefore } from './workday-before.ts'
import type { World } from './world.ts'

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
    const lead = contacts.find((one) => one.role === rhythm.notWithout && lastMet.has(one.id))
    const lastOn = lead ? lastMet.get(lead.id)! : recentDay(world, account, rhythm)
    return daysOf(rhythm, from, lastOn).map((on) => {
      const people = contacts.filter((one) => rhythm.roles.includes(one.role) && canBeMet(one, on, lastMet))
      return { ...rhythm, on, people }
    })
  })
  const touches = [
    ...regular,
    ...lastOnes(account, contacts, lastMet, regular),
    ...bounces(account, contacts),
  ]
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

function recentDay(world: World, account: SampleAccount, rhythm: Rhythm): Day {
  const random = account.random.fork(`touches ${rhythm.subject}`)
  return workdayBefore(world.daysAgo(random.integer(1, Math.min(45, rhythm.everyDays - 2))))
}

/** Counts back from the last one, off weekends and off the year's end. */
function daysOf(rhythm: Rhythm, from: Day, lastOn: Day): Day[] {
  const days = [lastOn]
  for (let back = rhythm.everyDays; ; back += rhythm.everyDays) {
    const on = workdayBefore(addDays(lastOn, -back))
    if (on < from) return days.filter((day) => day >= from)
    days.push(on)
  }
}

/** Not before we knew the person, and not any more after the last meeting or the departure. */
function canBeMet(contact: Contact, day: Day, lastMet: ReadonlyMap<string, Day>): boolean {
  const until = contact.departure ? addDays(contact.departure.on, -2) : lastMet.get(contact.id)
  return contact.knownOn <= day && (until === undefined || day <= until)
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

/** A working session with everybody whose last meeting is not among the regular ones. */
function lastOnes(
  account: SampleAccount,
  contacts: readonly Contact[],
  lastMet: ReadonlyMap<string, Day>,
  regular: readonly Touch[],
): Touch[] {
  const session = { kind: 'call', direction: 'both', type: 'Check-in', subject: 'Working session' } as const
  return [...new Set(lastMet.values())].map((on) => {
    const regularly = regular.filter((touch) => touch.on === on && touch.kind !== 'email')
    const met = new Set(regularly.flatMap((touch) => touch.people))
    const people = contacts.filter((one) => lastMet.get(one.id) === on && !met.has(one))
    return { ...session, on, people, ours: [account.csm] }
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
