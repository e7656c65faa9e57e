/** Tickets as the records behind a claim. */
import type { Ticket } from '#src/facts/records.ts'
import type { Evidence } from '../diagnosis.ts'
import { dayInWords } from '../words.ts'

export function ticketEvidence(tickets: readonly Ticket[]): Evidence[] {
  return tickets.map((ticket) => ({
    factId: ticket.factId,
    source: ticket.source,
    on: ticket.openedOn,
    says: saysOf(ticket),
  }))
}

/** `urgent ticket, reopened, open: Exports fail` */
function saysOf({ priority, reopened, closedAt, subject }: Ticket): string {
  const kind = priority === null ? 'ticket' : `${priority} ticket`
  const state = closedAt === null ? 'open' : `closed on ${dayInWords(closedAt.slice(0, 10))}`
  const words = [kind, ...(reopened ? ['reopened'] : []), state].join(', ')
  return subject === null ? words : `${words}: ${subject}`
}
