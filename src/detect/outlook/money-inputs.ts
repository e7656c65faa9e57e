/** What the books of an account put into its outlook: what it owes, and what it could not pay. */
import type { Invoice } from '#src/facts/records.ts'
import type { Evidence } from '../diagnosis.ts'
import { failingPayment } from '../money/failing-payment.ts'
import { eventEvidence, invoiceEvidence } from '../money/money-evidence.ts'
import { overdueInvoices } from '../money/overdue-invoices.ts'
import type { Situation } from '../situation.ts'
import { dayInWords } from '../words.ts'
import type { FactInputs } from './inputs.ts'

/** With the records behind it; a silent feed puts nothing. */
export function moneyInputs(
  situation: Situation,
): Omit<FactInputs, 'rivalActive'> & { readonly evidence: readonly Evidence[] } {
  const day = situation.dossier.asOf
  const overdue = overdueInvoices(situation, day)
  const failing = failingPayment(situation, day)
  const failed = failing === 'unknown' ? null : failing
  return {
    overdueDays: overdue === null ? null : (overdue[0]?.days ?? 0),
    paymentFailingDays: failed?.days ?? null,
    evidence: [
      ...(overdue ?? []).map(({ invoice }) => invoiceEvidence(invoice)),
      ...(failed === null ? [] : [eventEvidence(failed.event)]),
      ...(overdue?.length === 0 ? lastPaid(situation.dossier.invoices) : []),
    ],
  }
}

/** That nothing is overdue is shown by what was paid last. */
function lastPaid(invoices: readonly Invoice[]): Evidence[] {
  const last = invoices.findLast(({ paidOn }) => paidOn !== null)
  if (last === undefined) return []
  const { says, ...record } = invoiceEvidence(last)
  return [{ ...record, says: `${says}, paid on ${dayInWords(last.paidOn!)}` }]
}
