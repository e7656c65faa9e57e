/** Cap: an urgent ticket waits on us for too long, or two of them at once (handbook 4). */
import type { Ticket } from '#src/facts/records.ts'
import { daysBetween } from '#src/kernel/day.ts'
import type { Cap } from '../../diagnosis.ts'
import type { CapSettings } from '../../settings.ts'
import type { Situation } from '../../situation.ts'
import { ticketEvidence } from '../../support/ticket-evidence.ts'
import { urgentWaiting } from '../../support/urgent-waiting.ts'
import { counted } from '../../words.ts'
import { workdaysBetween } from '../../workdays.ts'

/** So many that wait for too long at once are as bad as one that waits for a week. */
const SEVERAL = 2

/** @returns null as well where the tickets are not known: what cannot be seen holds nothing down */
export function urgentTicket(situation: Situation): Cap | null {
  const { asOf } = situation.dossier
  const { calendar, health } = situation.settings
  const { caps } = health
  const late = (urgentWaiting(situation) ?? []).filter(
    ({ openedOn }) => workdaysBetween(openedOn, asOf, calendar) > caps.urgentDays,
  )
  const [oldest] = late
  if (oldest === undefined) return null
  const days = daysBetween(oldest.openedOn, asOf)
  const isLong = days > caps.urgentLongDays || late.length >= SEVERAL
  return {
    id: 'urgent-ticket',
    holdsAt: isLong ? caps.urgentLong : caps.urgent,
    says: says(late, days, caps),
    evidence: ticketEvidence(late),
  }
}

function says(late: readonly Ticket[], days: number, { urgentDays }: CapSettings): string {
  return late.length === 1
    ? `an urgent ticket has waited on us for ${counted(days, 'day')}`
    : `${counted(late.length, 'urgent ticket')} wait on us for more than ${counted(urgentDays, 'working day')}, the oldest for ${counted(days, 'day')}`
}
