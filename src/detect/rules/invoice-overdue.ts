/** Invoice overdue: it is not paid long after it was due, also by the manner of the account (handbook 6). */
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Finding, Severity } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import { billed, invoiceEvidence } from '../money/money-evidence.ts'
import { type OverdueInvoice, overdueInvoices } from '../money/overdue-invoices.ts'
import { shareOfRevenue } from '../money/share-of-revenue.ts'
import type { Rule, RuleInput } from '../rule.ts'
import type { MovementSettings } from '../settings.ts'
import { sum } from '../statistics.ts'
import { amount, counted, dayInWords, figure, percent } from '../words.ts'

export const invoiceOverdue: Rule = {
  id: 'invoice-overdue',
  says: 'An undisputed invoice is more than 15 days overdue, and more than 10 days beyond the median lateness of the account.',
  find(input) {
    if (input.paid.length === 0) return []
    const overdue = overdueInvoices(input, input.dossier.asOf)
    if (overdue === null) return null
    const { invoiceOverdue: lines } = input.settings.movements
    const late = overdue.filter((one) => one.days > daysAllowed(one, lines))
    const [oldest] = late
    return oldest === undefined ? [] : [finding(input, oldest, late)]
  },
}

/** All that is overdue is one movement, led by the oldest; its cause is that of a payment that failed for it. */
function finding(input: RuleInput, oldest: OverdueInvoice, late: readonly OverdueInvoice[]): Finding {
  const { dossier, revenue } = input
  const { invoice, dueOn, days } = oldest
  const same = late.filter((one) => one.invoice.currency === invoice.currency)
  const owed = { amount: sum(same.map((one) => one.invoice.amount)), currency: invoice.currency }
  const share = shareOfRevenue(owed, revenue)
  return {
    rule: 'invoice-overdue',
    cause: `invoice ${invoice.id}`,
    since: sinceOf(oldest, input.settings.movements.invoiceOverdue),
    confidence: confidence(oldest),
    severity: severity(days, share),
    headline: `Invoice ${counted(days, 'day')} overdue`,
    reason: `${reason(oldest, dueOn, late.length)}${owedSays(owed, late.length, share)}.`,
    nextStep: nextStep(dossier, oldest),
    dueOn: null,
    value: share === null ? null : owed.amount,
    evidence: late.map((one) => invoiceEvidence(one.invoice)),
  }
}

function nextStep({ people }: RuleInput['dossier'], { invoice }: OverdueInvoice): string {
  const person = keyPerson(people, ['Economic Buyer', 'Champion', 'Executive Sponsor'])
  return `Ask ${person ?? 'the person who buys there'} what holds back invoice ${invoice.id}, and agree a day for the payment.`
}

function daysAllowed(
  { usual }: OverdueInvoice,
  { days, beyondUsual }: MovementSettings['invoiceOverdue'],
): number {
  return Math.max(days, beyondUsual + usual)
}

/** The first day past both lines. */
function sinceOf(oldest: OverdueInvoice, lines: MovementSettings['invoiceOverdue']): Day {
  return addDays(oldest.dueOn, Math.floor(daysAllowed(oldest, lines)) + 1)
}

/** With each day beyond what is usual it is less likely that only the record of the payment is missing: 11 days .92. */
function confidence({ days, usual }: OverdueInvoice): number {
  return Math.min(0.99, 1 - 1 / (1 + days - usual))
}

/** By the days, a step up where a tenth of the revenue is owed, a step down under a fiftieth. */
function severity(days: number, share: number | null): Severity {
  const levels: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'low']
  const byDays = days > 60 ? 1 : days > 30 ? 2 : 3
  const bySize = share === null ? 0 : share >= 0.1 ? -1 : share < 0.02 ? 1 : 0
  return levels[byDays + bySize]!
}

function reason({ invoice, usual }: OverdueInvoice, dueOn: Day, count: number): string {
  const manner = usual > 0 ? `usually ${counted(usual, 'day')} late` : 'usually paid in time'
  const others = count === 1 ? '' : `, as ${counted(count - 1, 'later one', 'later ones')}`
  return `Invoice ${invoice.id} of ${billed(invoice)} was due on ${dayInWords(dueOn)} and is not paid (${manner})${others}`
}

function owedSays(
  owed: { readonly amount: number; readonly currency: string | null },
  count: number,
  share: number | null,
): string {
  if (share === null) return ''
  const what = count === 1 ? 'it is' : `together ${amount(owed.amount, owed.currency)},`
  return `; ${what} ${share < 0.01 ? `${figure(100 * share, 1)}%` : percent(share)} of what the account pays a year`
}
