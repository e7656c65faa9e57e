/** The urgent tickets that wait on us on the day, the oldest first. */
import type { Ticket } from '#src/facts/records.ts'
import type { Situation } from '../situation.ts'
import { waitingOnUs } from './waiting-on-us.ts'

/**
 * Waiting is counted from the opening: sources do not say when a ticket changed hands.
 * @returns null where it cannot be told; a ticket whose own source has fallen silent may have been closed since
 */
export function urgentWaiting({ dossier, known, portfolio }: Situation): readonly Ticket[] | null {
  if (known.ticket.kind !== 'living') return null
  return dossier.tickets.filter(
    (ticket) =>
      ticket.priority === 'urgent' &&
      portfolio.recordFeeds.ticket[ticket.source]?.alive === true &&
      waitingOnUs(ticket),
  )
}
