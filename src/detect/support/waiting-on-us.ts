/** Whether a ticket is open and its next move is ours, read from the words that help desks use (handbook 4, caps). */
import type { Ticket } from '#src/facts/records.ts'

/** Finished, whatever the column of its closing day says. */
const OVER =
  /\b(closed|solved|resolved|done|completed?|fixed|answered|cancell?ed|rejected|declined|merged|duplicate|spam|archived)\b/
/** Somebody of our side is named as the one to move, as in `waiting for support` or `pending our reply`. */
const OURS = /\b(us|our|ours|agent|support|internal|internally|engineering|development|developers?)\b/
/** Paused, or waiting for somebody; where nobody is named it is the customer. */
const PAUSED = /\b(pending|hold|held|paused|snoozed|wait\w*|await\w*)\b/

/** A status that is not given, or not known here, is that of an open ticket. */
export function waitingOnUs({ closedAt, status }: Pick<Ticket, 'closedAt' | 'status'>): boolean {
  if (closedAt !== null) return false
  const words = (status ?? '').toLowerCase().replaceAll(/[\s_/-]+/g, ' ')
  if (OVER.test(words)) return false
  return !PAUSED.test(words) || OURS.test(words)
}
