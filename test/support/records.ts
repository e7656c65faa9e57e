/** Builds records of an account for the tests of the engine: ordinary ones, changed where a test needs it. */
import type { AccountEvent, Invoice, Note, SurveyAnswer, Ticket, Touch } from '#src/facts/records.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { asOf } from './dossier.ts'

/** The day so many days before that of the dossier. */
export function ago(days: number): Day {
  return addDays(asOf, -days)
}

export function ticket(openedOn: Day, change: Partial<Ticket> = {}): Ticket {
  const id = change.id ?? `T-${openedOn}`
  return {
    factId: `ticket/helpdesk/${id}`,
    source: 'helpdesk',
    id,
    openedOn,
    openedAt: `${openedOn}T09:00:00Z`,
    closedAt: `${addDays(openedOn, 1)}T09:00:00Z`,
    priority: 'normal',
    status: 'closed',
    reopened: false,
    requesterEmail: null,
    subject: null,
    category: null,
    satisfaction: null,
    ...change,
  }
}

/** Issued on the day, due 30 days later, and paid on the due date. */
export function invoice(issuedOn: Day, change: Partial<Invoice> = {}): Invoice {
  const id = change.id ?? `I-${issuedOn}`
  return {
    factId: `invoice/billing/${id}`,
    source: 'billing',
    id,
    issuedOn,
    dueOn: addDays(issuedOn, 30),
    paidOn: addDays(issuedOn, 30),
    amount: 10_000,
    currency: 'USD',
    billed: {
      amount: change.amount ?? 10_000,
      currency: change.currency === null ? null : (change.currency ?? 'USD'),
    },
    status: null,
    kind: 'recurring',
    subscriptionId: null,
    ...change,
  }
}

export function answer(on: Day, score: number, change: Partial<SurveyAnswer> = {}): SurveyAnswer {
  return {
    factId: `survey/surveys/${on}-${score}-${change.email ?? ''}`,
    source: 'surveys',
    on,
    kind: 'nps',
    score,
    contactId: null,
    email: null,
    comment: null,
    ...change,
  }
}

/** A meeting of these people, who all came. */
export function touch(on: Day, people: readonly string[], change: Partial<Touch> = {}): Touch {
  return {
    factId: `touch/calendar/${on}-${people.join('-')}`,
    source: 'calendar',
    at: `${on}T10:00:00Z`,
    on,
    kind: 'meeting',
    direction: 'both',
    participants: people,
    attended: people,
    declinedBy: [],
    bounced: [],
    automatic: false,
    subject: null,
    type: null,
    notes: null,
    ...change,
  }
}

export function note(on: Day, text: string, change: Partial<Note> = {}): Note {
  return { factId: `note/crm/${on}`, source: 'crm', on, author: null, text, ...change }
}

export function event(on: Day, kind: string, change: Partial<AccountEvent> = {}): AccountEvent {
  return {
    factId: `event/crm/${on}-${kind}`,
    source: 'crm',
    on,
    kind,
    contactId: null,
    value: null,
    text: null,
    ...change,
  }
}
