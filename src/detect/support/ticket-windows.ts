/** The tickets of an account by windows of days: the one that ends on a day, and those before it that are known. */
import type { Ticket } from '#src/facts/records.ts'
import { addDays, type Day, daysBetween, latest } from '#src/kernel/day.ts'
import type { Situation } from '../situation.ts'

export interface TicketWindows {
  readonly now: readonly Ticket[]
  /** the latest first; only those of which every day is known */
  readonly earlier: readonly (readonly Ticket[])[]
}

/** Their length in days, and how many earlier ones are looked at. */
export interface WindowShape {
  readonly days: number
  readonly earlier: number
}

/** @param from the first day on which a ticket could have been seen */
export function ticketWindows(
  tickets: readonly Ticket[],
  from: Day,
  to: Day,
  { days, earlier }: WindowShape,
): TicketWindows {
  const known = Math.floor((daysBetween(from, to) + 1) / days) - 1
  const within = (ago: number): Ticket[] => {
    const last = addDays(to, -ago * days)
    const first = addDays(last, 1 - days)
    return tickets.filter(({ openedOn }) => openedOn >= first && openedOn <= last)
  }
  const count = Math.max(0, Math.min(earlier, known))
  return { now: within(0), earlier: Array.from({ length: count }, (_, at) => within(at + 1)) }
}

/** Before the feed began nothing could be seen, and before the account was a customer it had nothing to ask. */
export function ticketsFrom(feedFrom: Day, { since }: Situation): Day {
  return latest(feedFrom, since) ?? feedFrom
}
