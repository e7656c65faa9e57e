/** Facts as the records of an account, one reader a kind. */
import type { Exchange } from './exchange.ts'
import { type Fact, factId } from './fact.ts'
import type {
  AccountEvent,
  Invoice,
  Note,
  Opportunity,
  Records,
  SurveyAnswer,
  Ticket,
  Touch,
} from './records.ts'
import type { Day } from '#src/kernel/day.ts'
import { eventKind } from './stays.ts'
import { bool, list, number, text } from './values.ts'

/** @param facts of one account, as known on the day (`knownOn`) */
export function recordsOn(facts: readonly Fact[], exchange: Exchange, day: Day): Records {
  const of = <T extends object>(kind: string, read: (fact: Fact) => T, when: (one: T) => string): T[] =>
    facts
      .filter((fact) => fact.kind === kind)
      .map(read)
      .toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))
  return {
    tickets: of('ticket', ticket, (one) => one.openedAt),
    invoices: of(
      'invoice',
      (fact) => invoice(fact, exchange, day),
      (one) => one.issuedOn,
    ),
    surveys: of('survey', survey, (one) => one.on),
    touches: of('touch', touch, (one) => one.at),
    notes: of('note', note, (one) => one.on),
    events: of('event', event, (one) => one.on).filter(({ on }) => on <= day),
    opportunities: of(
      'opportunity',
      (fact) => opportunity(fact, exchange, day),
      (one) => one.closeOn ?? '',
    ),
  }
}

function recorded(fact: Fact): { factId: string; source: string } {
  return { factId: factId(fact), source: fact.source }
}

function addresses(fact: Fact, column: string): string[] {
  return list(fact, column).map((address) => address.trim().toLowerCase())
}

/** In the organization's currency where there is a rate, else as it came. */
export function exchanged(
  amount: number | null,
  currency: string | null,
  { into, rateOn }: Exchange,
  day: Day,
): { readonly amount: number | null; readonly currency: string | null } {
  const rate = currency === null ? null : rateOn(currency, day)
  return amount === null || rate === null ? { amount, currency } : { amount: amount * rate, currency: into }
}

function ticket(fact: Fact): Ticket {
  const openedAt = text(fact, 'opened_at')!
  return {
    ...recorded(fact),
    id: fact.sourceId,
    openedOn: openedAt.slice(0, 10),
    openedAt,
    closedAt: text(fact, 'closed_at'),
    priority: text(fact, 'priority') as Ticket['priority'],
    status: text(fact, 'status')?.toLowerCase() ?? null,
    reopened: bool(fact, 'reopened'),
    requesterEmail: text(fact, 'requester_email')?.toLowerCase() ?? null,
    subject: text(fact, 'subject'),
    category: text(fact, 'category'),
    satisfaction: number(fact, 'satisfaction'),
  }
}

function invoice(fact: Fact, exchange: Exchange, day: Day): Invoice {
  const billed = { amount: number(fact, 'amount')!, currency: text(fact, 'currency') }
  const { amount, currency } = exchanged(billed.amount, billed.currency, exchange, day)
  return {
    ...recorded(fact),
    id: fact.sourceId,
    issuedOn: text(fact, 'issued_on')!,
    dueOn: text(fact, 'due_on'),
    paidOn: text(fact, 'paid_on'),
    amount: amount!,
    currency,
    billed,
    status: text(fact, 'status')?.toLowerCase() ?? null,
    kind: (text(fact, 'kind') as Invoice['kind'] | null) ?? 'recurring',
    subscriptionId: text(fact, 'subscription_id'),
  }
}

function survey(fact: Fact): SurveyAnswer {
  return {
    ...recorded(fact),
    on: text(fact, 'on')!,
    kind: text(fact, 'kind') as SurveyAnswer['kind'],
    score: number(fact, 'score')!,
    contactId: text(fact, 'contact_id'),
    email: text(fact, 'email')?.toLowerCase() ?? null,
    comment: text(fact, 'comment'),
  }
}

function touch(fact: Fact): Touch {
  const at = text(fact, 'at')!
  return {
    ...recorded(fact),
    at,
    on: at.slice(0, 10),
    kind: text(fact, 'kind') as Touch['kind'],
    direction: text(fact, 'direction') as Touch['direction'],
    participants: addresses(fact, 'participants'),
    attended: addresses(fact, 'attended'),
    declinedBy: addresses(fact, 'declined_by'),
    bounced: addresses(fact, 'bounced'),
    automatic: bool(fact, 'automatic') ?? false,
    subject: text(fact, 'subject'),
    type: text(fact, 'type'),
    notes: text(fact, 'notes'),
  }
}

function note(fact: Fact): Note {
  return { ...recorded(fact), on: text(fact, 'on')!, author: text(fact, 'author'), text: text(fact, 'text')! }
}

function event(fact: Fact): AccountEvent {
  return {
    ...recorded(fact),
    on: text(fact, 'on')!,
    kind: eventKind(fact),
    contactId: text(fact, 'contact_id'),
    value: number(fact, 'value'),
    text: text(fact, 'text'),
  }
}

function opportunity(fact: Fact, exchange: Exchange, day: Day): Opportunity {
  const { amount, currency } = exchanged(number(fact, 'amount'), text(fact, 'currency'), exchange, day)
  return {
    ...recorded(fact),
    id: fact.sourceId,
    name: text(fact, 'name') ?? fact.sourceId,
    type: text(fact, 'type'),
    stage: text(fact, 'stage'),
    amount,
    currency,
    closeOn: text(fact, 'close_on'),
    probability: number(fact, 'probability'),
    confidence: text(fact, 'confidence') as Opportunity['confidence'],
    productId: text(fact, 'product_id'),
    stakeholderId: text(fact, 'stakeholder_id'),
    buyingCentre: text(fact, 'buying_centre'),
    rationale: text(fact, 'rationale'),
    blocker: text(fact, 'blocker'),
    nextStep: text(fact, 'next_step'),
    ownerEmail: text(fact, 'owner_email')?.toLowerCase() ?? null,
    statedOn: fact.learnedOn,
  }
}
