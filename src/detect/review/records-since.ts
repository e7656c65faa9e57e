/** What the records of an account say since a day: tickets, meetings, answers, invoices, notes and events. */
import type { Dossier } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Touch } from '#src/facts/records.ts'
import { amount, counted, dayInWords } from '../words.ts'
import type { ReviewChange } from './review-change.ts'

/** Lines of one kind that are named; the rest is counted. */
const NAMED = 3

export function recordsSince(dossier: Dossier, since: Day, today: Day): ReviewChange[] {
  const { tickets, touches, surveys, invoices, notes } = dossier
  const isNew = ({ on }: { readonly on: Day }) => on > since && on <= today
  return [
    ...named(
      'Ticket',
      tickets
        .filter(({ openedOn }) => isNew({ on: openedOn }))
        .map((one) => ({
          on: one.openedOn,
          says: one.subject ?? `Ticket ${one.id}`,
          note: [one.priority, one.closedAt === null ? 'open' : 'closed', one.source]
            .filter(Boolean)
            .join(', '),
        })),
    ),
    ...named(
      'Meeting',
      touches
        .filter((one) => isNew(one) && isTalk(one))
        .map((one) => ({
          on: one.on,
          says: one.subject ?? one.type ?? one.kind,
          note: [counted(one.participants.length, 'person', 'people'), one.source].join(', '),
        })),
    ),
    ...named(
      'Answer',
      surveys.filter(isNew).map((one) => ({
        on: one.on,
        says: `${one.kind.toUpperCase()} ${one.score}${one.comment === null ? '' : `: “${one.comment}”`}`,
        note: one.source,
      })),
    ),
    ...named(
      'Invoice',
      invoices
        .filter(({ dueOn, paidOn }) => dueOn !== null && dueOn > since && dueOn <= today && paidOn === null)
        .map((one) => ({
          on: one.dueOn!,
          says: `${amount(one.amount, one.currency)} was due on ${dayInWords(one.dueOn!)} and is not paid`,
          note: one.source,
        })),
    ),
    ...named(
      'Note',
      notes.filter(isNew).map((one) => ({ on: one.on, says: one.text, note: one.author ?? one.source })),
    ),
  ]
}

function isTalk({ kind, automatic }: Touch): boolean {
  return kind !== 'email' && !automatic
}

interface Line {
  readonly on: Day
  readonly says: string
  readonly note: string
}

/** The latest by name, the others by their number. */
function named(what: string, lines: readonly Line[]): ReviewChange[] {
  const order = lines.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  const shown = order
    .slice(0, NAMED)
    .map(({ on, says, note }): ReviewChange => ({ sign: '+', what, from: null, says, note, on }))
  const rest = order.length - shown.length
  if (rest === 0) return shown
  const more = `${counted(rest, 'more', 'more')} since then`
  return [...shown, { sign: '+', what, from: null, says: more, note: null, on: order[NAMED]!.on }]
}
