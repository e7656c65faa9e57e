/** Payment failed: an attempt to pay was refused and nothing has made it good for a week (handbook 6). */
import { addDays } from '#src/kernel/day.ts'
import type { Finding } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import { type FailingPayment, failingPayment } from '../money/failing-payment.ts'
import { billed, eventEvidence, invoiceEvidence } from '../money/money-evidence.ts'
import { shareOfRevenue } from '../money/share-of-revenue.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { counted, dayInWords } from '../words.ts'

/** Cards are tried again by themselves for about two weeks; after three nobody tries any more. */
const LONG_DAYS = 21
/** A failure without an invoice is told from its own words only. */
const WITHOUT_INVOICE = 0.8

export const paymentFailed: Rule = {
  id: 'payment-failed',
  says: 'A payment failed and for 7 days was neither recovered nor made in another way.',
  find(input) {
    if (input.paid.length === 0) return []
    const failing = failingPayment(input, input.dossier.asOf)
    if (failing === 'unknown') return null
    const isLong = failing !== null && failing.days >= input.settings.movements.paymentFailedDays
    return isLong ? [finding(input, failing)] : []
  },
}

function finding({ dossier, revenue, settings }: RuleInput, failing: FailingPayment): Finding {
  const { event, days, invoice } = failing
  const share = invoice === null ? null : shareOfRevenue(invoice, revenue)
  const what = invoice === null ? 'A payment' : `The payment of ${billed(invoice)} (invoice ${invoice.id})`
  const why = event.text === null ? '' : ` (${event.text})`
  return {
    rule: 'payment-failed',
    cause: invoice === null ? `payment ${event.on}` : `invoice ${invoice.id}`,
    since: addDays(event.on, settings.movements.paymentFailedDays),
    confidence: invoice === null ? WITHOUT_INVOICE : 1,
    severity: days > LONG_DAYS ? 'high' : 'medium',
    headline: `Payment failing for ${counted(days, 'day')}`,
    reason: `${what} failed on ${dayInWords(event.on)}${why} and has not been made since.`,
    nextStep: `Ask ${keyPerson(dossier.people, ['Economic Buyer', 'Champion']) ?? 'the person who pays there'} for another way to pay before access is stopped.`,
    dueOn: null,
    value: share === null ? null : invoice!.amount,
    evidence: [eventEvidence(event), ...(invoice === null ? [] : [invoiceEvidence(invoice)])],
  }
}
