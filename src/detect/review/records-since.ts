/** What the records of an account say since a day: tickets, meetings, answers, invoices, notes and events. */
import type { Dossier } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Touch } from '#src/facts/records.ts'
import { amount, counted, dayInWords } from '../words.ts'
import type { ReviewChange } from './review-change.ts'

/** Lines of one kind that are named; the rest is counted. */
const NAMED = 3

/** Days after that of the last review, up to today. */
type IsNew = (on: Day | null) => on is Day

export function recordsSince(dossier: Dossier, since: Day, today: Day): ReviewChange[] {
  const isNew: IsNew = (on): on is Day => on !== null && on > since && on <= today
  return [
    ...named('Ticket', tickets(dossier, isNew)),
    ...named('Meeting', meetings(dossier, isNew)),
    ...named('Answer', answers(dossier, isNew)),
    ...named('Invoice', unpaid(dossier, isNew)),
    ...named(
      'Note',
      dossier.notes
        .filter(({ on }) => isNew(on))
        .map(({ on, text, author, source }) => ({ on, says: text, note: author ?? source })),
    ),
  ]
}

function tickets(dossier: Dossier, isNew: IsNew): Line[] {
  return dossier.tickets
    .filter(({ openedOn }) => isNew(openedOn))
    .map(({ id, openedOn, subject, priority, closedAt, source }) => ({
      on: openedOn,
      says: subject ?? `Ticket ${id}`,
      note: [priority, closedAt === null ? 'open' : 'closed', source].filter(Boolean).join(', '),
    }))
}

function meetings({ touches }: Dossier, isNew: IsNew): Line[] {
  return touches
    .filter((one) => isNew(one.on) && isTalk(one))
    .map(({ on, subject, type, kind, participants, source }) => ({
      on,
      says: subject ?? type ?? kind,
      note: `${counted(participants.length, 'person', 'people')}, ${source}`,
    }))
}

function answers({ surveys }: Dossier, isNew: IsNew): Line[] {
  return surveys
    .filter(({ on }) => isNew(on))
    .map(({ on, kind, score, comment, source }) => ({
      on,
      says: `${kind.toUpperCase()} ${score}${comment === null ? '' : `: “${comment}”`}`,
      note: source,
    }))
}

function unpaid({ invoices }: Dossier, isNew: IsNew): Line[] {
  return invoices.flatMap(({ dueOn, paidOn, amount: owed, currency, source }) =>
    isNew(dueOn) && paidOn === null
      ? [
          {
            on: dueOn,
            says: `${amount(owed, currency)} was due on ${dayInWords(dueOn)} and is not paid`,
            note: source,
          },
        ]
      : [],
  )
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
