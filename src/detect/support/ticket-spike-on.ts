/** Whether so many more tickets than usual came within two weeks (handbook 6, ticket spike). */
import type { Ticket } from '#src/facts/records.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { MovementSettings } from '../settings.ts'
import { median } from '../statistics.ts'
import { ticketWindows } from './ticket-windows.ts'

/** As far back as support volume looks, and known for as long as it needs: half a year, and twelve weeks. */
const EARLIER = 12
const LEAST_EARLIER = 6

export interface TicketSpike {
  readonly tickets: readonly Ticket[]
  /** median of the windows before, and how many they are */
  readonly usual: number
  readonly windows: number
  /** since when it has been so, day after day */
  readonly since: Day
}

/**
 * @param from the first day on which a ticket could have been seen
 * @returns 'unknown' where too little is known of what is usual, null where it is as usual
 */
export function ticketSpikeOn(
  tickets: readonly Ticket[],
  from: Day,
  asOf: Day,
  settings: MovementSettings['ticketSpike'],
): TicketSpike | 'unknown' | null {
  const now = looked(tickets, from, asOf, settings)
  if (now === 'unknown' || now === null) return now
  let since = asOf
  for (;;) {
    const before = looked(tickets, from, addDays(since, -1), settings)
    if (before === 'unknown' || before === null) return { ...now, since }
    since = addDays(since, -1)
  }
}

function looked(
  tickets: readonly Ticket[],
  from: Day,
  to: Day,
  { ratio, least, days }: MovementSettings['ticketSpike'],
): Omit<TicketSpike, 'since'> | 'unknown' | null {
  const { now, earlier } = ticketWindows(tickets, from, to, { days, earlier: EARLIER })
  if (earlier.length < LEAST_EARLIER) return 'unknown'
  const usual = median(earlier.map(({ length }) => length)) ?? 0
  return now.length >= least && now.length > ratio * usual
    ? { tickets: now, usual, windows: earlier.length }
    : null
}
