/** Ticket spike: far more requests for help than usual, or an urgent one that waits (handbook 6). */
import type { Ticket } from '#src/facts/records.ts'
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import type { Finding } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { ticketEvidence } from '../support/ticket-evidence.ts'
import { type TicketSpike, ticketSpikeOn } from '../support/ticket-spike-on.ts'
import { ticketsFrom } from '../support/ticket-windows.ts'
import { urgentWaiting } from '../support/urgent-waiting.ts'
import { counted, dayInWords, figure } from '../words.ts'

/** Where the usual number is none, one ticket in two windows is taken for it. */
const LEAST_USUAL = 0.5
/** So many times the usual number is grave. */
const GRAVE = 4

export const ticketSpike: Rule = {
  id: 'ticket-spike',
  says: 'More than twice the usual number of tickets, and at least three, in 14 days; or an urgent ticket that waits on us for more than 48 hours.',
  find(input) {
    const { dossier, known, paid, settings } = input
    if (paid.length === 0) return []
    if (known.ticket.kind !== 'living') return null
    const { ticketSpike: lines } = settings.movements
    const spike = ticketSpikeOn(dossier.tickets, ticketsFrom(known.ticket.from, input), dossier.asOf, lines)
    const urgent = (urgentWaiting(input) ?? []).filter(
      (ticket) => lateFrom(ticket, lines.urgentHours) <= dossier.asOf,
    )
    const found = spike === 'unknown' ? null : spike
    if (found === null && urgent.length === 0) return spike === 'unknown' ? null : []
    return [finding(input, found, urgent)]
  },
}

/** The first day that begins when the hours are over: on it the ticket has waited for longer, at whatever hour one looks. */
function lateFrom({ openedAt }: Ticket, hours: number): Day {
  const over = new Date(Date.parse(openedAt) + hours * 3_600_000)
  return addDays(over.toISOString().slice(0, 10), 1)
}

function finding(input: RuleInput, spike: TicketSpike | null, urgent: readonly Ticket[]): Finding {
  const { dossier, settings } = input
  const hours = settings.movements.ticketSpike.urgentHours
  const days = [spike?.since, ...urgent.map((ticket) => lateFrom(ticket, hours))]
  const tickets = [...(spike?.tickets ?? []), ...urgent]
  return {
    rule: 'ticket-spike',
    cause: 'support',
    since: days.filter((day) => day !== undefined).toSorted()[0]!,
    confidence: urgent.length > 0 ? 1 : surprise(spike!),
    severity: severity(spike, urgent, input),
    headline: headline(spike, urgent, settings.movements.ticketSpike.days),
    reason: [spikeSays(spike, input), urgentSays(urgent, dossier.asOf)].filter((one) => one !== '').join(' '),
    nextStep: nextStep(urgent, keyPerson(dossier.people)),
    dueOn: null,
    value: null,
    evidence: ticketEvidence([...new Set(tickets)]),
  }
}

/**
 * How unlikely so many are by chance where the usual number is usual: one less the Poisson probability of as many or
 * more. A waiting ticket is a record and needs no such estimate.
 */
function surprise({ tickets, usual }: TicketSpike): number {
  const mean = Math.max(LEAST_USUAL, usual)
  let term = Math.exp(-mean)
  let fewer = 0
  for (let count = 0; count < tickets.length; count++) {
    fewer += term
    term *= mean / (count + 1)
  }
  return Math.min(0.99, fewer)
}

/** As grave as the cap that the urgent ones put on health. */
function severity(
  spike: TicketSpike | null,
  urgent: readonly Ticket[],
  { dossier, settings }: RuleInput,
): Finding['severity'] {
  const { urgentLongDays } = settings.health.caps
  const isLong = urgent.some(({ openedOn }) => daysBetween(openedOn, dossier.asOf) > urgentLongDays)
  if (isLong || urgent.length > 1) return 'critical'
  if (urgent.length === 1) return 'high'
  return spike!.tickets.length >= GRAVE * Math.max(1, spike!.usual) ? 'high' : 'medium'
}

function headline(spike: TicketSpike | null, urgent: readonly Ticket[], days: number): string {
  if (spike === null) return `${counted(urgent.length, 'urgent ticket')} waiting`
  const waiting = urgent.length === 0 ? '' : `, ${urgent.length} urgent waiting`
  return `${counted(spike.tickets.length, 'ticket')} in ${days} days${waiting}`
}

function spikeSays(spike: TicketSpike | null, { settings }: RuleInput): string {
  if (spike === null) return ''
  const { days } = settings.movements.ticketSpike
  return `${counted(spike.tickets.length, 'ticket')} in ${days} days, where ${figure(spike.usual, 1)} is usual (median of ${spike.windows} windows before).`
}

function urgentSays(urgent: readonly Ticket[], asOf: Day): string {
  const [oldest] = urgent
  if (oldest === undefined) return ''
  const about = oldest.subject === null ? '' : ` (“${oldest.subject}”)`
  const waits = `since ${dayInWords(oldest.openedOn)}, ${counted(daysBetween(oldest.openedOn, asOf), 'day')}`
  return urgent.length === 1
    ? `An urgent ticket${about} waits on us ${waits}.`
    : `${counted(urgent.length, 'urgent ticket')} wait on us, the oldest${about} ${waits}.`
}

function nextStep(urgent: readonly Ticket[], person: string | null): string {
  const whom = person ?? 'the person who decides there'
  return urgent.length > 0
    ? `Get the urgent ${urgent.length === 1 ? 'ticket' : 'tickets'} answered today, and tell ${whom} when it will be solved.`
    : `Read the tickets with support, and tell ${whom} what is behind them and what is being done.`
}
