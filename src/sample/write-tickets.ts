/** Writes support tickets: an even trickle, and spikes where they were planted. */
import { addDays, dayNumber, weekday } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { at } from './at.ts'
import type { Segment } from './cast.ts'
import type { Contact } from './contact.ts'
import type { Random } from './create-random.ts'
import { planted } from './planted.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

interface Ticket {
  readonly on: Day
  readonly priority: 'low' | 'normal' | 'high' | 'urgent'
  readonly daysOpen: number
  readonly reopened: boolean
}

/** Days between two tickets; even enough that a fortnight never has twice its usual number by chance. */
const spacing: Readonly<Record<Segment, number>> = {
  Enterprise: 7,
  'Mid-Market': 11,
  SMB: 18,
  Startup: 28,
  'E-commerce': 15,
}
const JITTER = 0.15
/** Older than the history, so that its first day has a usual number to compare with. */
const HISTORY = 500
const SPIKE = { tickets: 7, days: 9 }

const subjects = {
  Question: ['How do I share a workspace?', 'Where is the export log?', 'Adding a calculated field'],
  Access: ['New colleague needs access', 'Login link expired', 'Permissions on one folder'],
  Bug: ['Chart legend cut off', 'Report arrived twice', 'Filter forgets its value'],
  Performance: ['Dashboard loads slowly', 'Query times out', 'Export takes minutes'],
} as const

export function writeTickets(
  world: World,
  account: SampleAccount,
  contacts: readonly Contact[],
  since: Day,
): void {
  const random = account.random.fork('tickets')
  const stopsOn = account.role.ticketSource === undefined ? null : account.plantedOn('feed-stopped')
  const end = [account.plantedOn('cancelled'), stopsOn].find((day) => day) ?? addDays(world.endOn, 1)
  const from = since > world.daysAgo(HISTORY) ? since : world.daysAgo(HISTORY)
  const tickets = [...trickle(account, random, from, end), ...spike(world, account)]
  tickets
    .toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on))
    .forEach((ticket, index) => writeTicket(world, account, contacts, random, ticket, index))
}

function trickle(account: SampleAccount, random: Random, from: Day, end: Day): Ticket[] {
  const every = spacing[account.role.segment]
  const tickets: Ticket[] = []
  let number = dayNumber(from) + random.between(0, every)
  for (; number < dayNumber(end) - 2; number += every * random.between(1 - JITTER, 1 + JITTER)) {
    tickets.push({
      on: nearestWorkday(from, Math.round(number)),
      priority: random.pick(['low', 'normal', 'normal', 'normal', 'high']),
      daysOpen: random.integer(0, 4),
      reopened: false,
    })
  }
  return tickets
}

function spike(world: World, account: SampleAccount): Ticket[] {
  const on = account.plantedOn('ticket-spike')
  if (!on) return []
  const fresh = on > world.daysAgo(30)
  const detail = `${SPIKE.tickets} tickets within ${SPIKE.days} days${fresh ? ', an urgent one waits' : ''}`
  world.ledger.plant(planted(account.id, 'ticket-spike', on, detail))
  return Array.from({ length: SPIKE.tickets }, (_, at) => ({
    on: addDays(on, Math.floor((at * SPIKE.days) / SPIKE.tickets)),
    priority: fresh && at === 3 ? 'urgent' : 'high',
    daysOpen: fresh ? 30 : 6,
    reopened: at === 1,
  }))
}

function writeTicket(
  world: World,
  account: SampleAccount,
  contacts: readonly Contact[],
  random: Random,
  ticket: Ticket,
  index: number,
): void {
  const closedOn = addDays(ticket.on, ticket.daysOpen)
  const closed = closedOn <= world.endOn
  const category =
    ticket.priority === 'urgent' ? 'Performance' : random.pick(Object.keys(subjects) as Category[])
  const calm = account.role.plants['ticket-spike'] === undefined
  const present = contacts.filter(
    (person) => person.usesProduct && person.knownOn <= ticket.on && !person.departure,
  )
  world.ledger.add('tickets', {
    id: `TIC-${account.id.slice(4)}-${String(index + 1).padStart(3, '0')}`,
    account_id: account.id,
    opened_at: at(ticket.on, 8 + (index % 6), random.integer(0, 59)),
    closed_at: closed ? at(closedOn, 15 + (index % 3), random.integer(0, 59)) : null,
    priority: ticket.priority,
    status: closed ? 'closed' : 'open',
    reopened: ticket.reopened,
    requester_email: present[index % present.length]?.email ?? null,
    subject: random.pick(subjects[category]),
    category,
    satisfaction: closed && random.chance(0.5) ? random.integer(calm ? 4 : 3, 5) : null,
    source: account.role.ticketSource ?? null,
  })
}

type Category = keyof typeof subjects

/** Saturday counts as Friday, Sunday as Monday. */
function nearestWorkday(from: Day, number: number): Day {
  const shift = { 6: -1, 7: 1 }[weekday(number)] ?? 0
  return addDays(from, number + shift - dayNumber(from))
}
