/** Escalations that are not closed: a meeting for one with none of the usual ones after it, or a ticket that is escalated and open. */
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Evidence } from '../diagnosis.ts'
import type { Situation } from '../situation.ts'
import { dayInWords } from '../words.ts'

/** An escalation that nobody has come back to for so long is history. */
const REMEMBERED_DAYS = 180
/** A meeting or call of these types after an escalation says that things run as usual again. */
const USUAL: ReadonlySet<string | null> = new Set(['Check-in', 'QBR', 'EBR'])

/**
 * A ticket is escalated where its status or category says so, whatever its priority: an urgent one that waits is counted
 * by health already.
 * @param day the day of the dossier or an earlier one
 * @returns null when neither touches nor tickets are known; the records of a silent feed are left out
 */
export function openEscalations({ dossier, known }: Situation, day: Day): Evidence[] | null {
  if (known.touch.kind !== 'living' && known.ticket.kind !== 'living') return null
  const touches = known.touch.kind === 'living' ? openTouches(dossier.touches, day) : []
  const tickets = known.ticket.kind === 'living' ? openTickets(dossier.tickets, day) : []
  return [...touches, ...tickets]
}

function openTouches(touches: Situation['dossier']['touches'], day: Day): Evidence[] {
  const past = touches.filter(({ on }) => on <= day)
  const usualOn = past.findLast(
    ({ type, kind, automatic }) => USUAL.has(type) && kind !== 'email' && !automatic,
  )?.on
  return past
    .filter(
      ({ type, on }) => type === 'Escalation' && on > (usualOn ?? '') && on > addDays(day, -REMEMBERED_DAYS),
    )
    .map(({ factId, source, on }) => ({ factId, source, on, says: `escalation on ${dayInWords(on)}` }))
}

function openTickets(tickets: Situation['dossier']['tickets'], day: Day): Evidence[] {
  return tickets
    .filter(({ openedOn, closedAt }) => openedOn <= day && (closedAt === null || closedAt.slice(0, 10) > day))
    .filter(({ status, category }) => `${status ?? ''} ${category ?? ''}`.toLowerCase().includes('escalat'))
    .map(({ factId, source, openedOn, id }) => ({
      factId,
      source,
      on: openedOn,
      says: `ticket ${id} escalated`,
    }))
}
