/** Cap: a sizeable invoice is overdue far beyond what is usual for the account (handbook 4). */
import type { Cap } from '../../diagnosis.ts'
import { billed, invoiceEvidence } from '../../money/money-evidence.ts'
import { overdueInvoices } from '../../money/overdue-invoices.ts'
import { shareOfRevenue } from '../../money/share-of-revenue.ts'
import type { Situation } from '../../situation.ts'
import { counted } from '../../words.ts'

/** @returns null as well where invoices or revenue are not known: what cannot be seen holds nothing down */
export function invoiceOverdue(situation: Situation): Cap | null {
  const { dossier, paid, revenue, settings } = situation
  const { overdueDays, overdueShare, overdue: holdsAt } = settings.health.caps
  if (paid.length === 0) return null
  const worst = (overdueInvoices(situation, dossier.asOf) ?? []).find(
    ({ invoice, days, usual }) =>
      invoice.kind === 'recurring' &&
      days - usual > overdueDays &&
      (shareOfRevenue(invoice, revenue) ?? 0) >= overdueShare,
  )
  if (worst === undefined) return null
  const { invoice, days, usual } = worst
  const manner = usual > 0 ? `, ${counted(usual, 'day')} being usual` : ''
  return {
    id: 'invoice-overdue',
    holdsAt,
    says: `an invoice of ${billed(invoice)} is ${counted(days, 'day')} overdue${manner}`,
    evidence: [invoiceEvidence(invoice)],
  }
}
