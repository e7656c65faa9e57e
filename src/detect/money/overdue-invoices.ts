/** Invoices that are overdue on a day, against the lateness that is usual for the account (handbook 4 and 6). */
import type { Invoice } from '#src/facts/records.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { median } from '../statistics.ts'
import type { Situation } from '../situation.ts'

export interface OverdueInvoice {
  readonly invoice: Invoice
  readonly dueOn: Day
  /** days past its due date */
  readonly days: number
  /** days that the account is usually late, by what it had paid when this one was due; 0 where it pays in time */
  readonly usual: number
}

/** States in which nobody waits for the money, as sources call them. */
const CLOSED: ReadonlySet<string> = new Set([
  'paid',
  'draft',
  'disputed',
  'strittig',
  'bestritten',
  'en litige',
  'contestée',
  'en disputa',
  'in dispute',
  'in klärung',
  'reklamiert',
  'bezahlt',
  'entwurf',
  'storniert',
  'ausgebucht',
  'abgeschrieben',
  'gutgeschrieben',
  'void',
  'voided',
  'written off',
  'write off',
  'uncollectible',
  'cancelled',
  'canceled',
  'credited',
  'refunded',
])

/**
 * @param day the day of the dossier or an earlier one
 * @returns the longest overdue first; null when the feed of invoices is silent or was never seen, so that a payment may
 *   have gone unnoticed
 */
export function overdueInvoices({ dossier, known }: Situation, day: Day): OverdueInvoice[] | null {
  if (known.invoice.kind !== 'living') return null
  return dossier.invoices
    .filter((invoice) => isOwed(invoice, day))
    .flatMap((invoice) =>
      invoice.dueOn !== null && invoice.dueOn < day ? [overdue(invoice, invoice.dueOn)] : [],
    )
    .toSorted((a, b) => b.days - a.days)

  function overdue(invoice: Invoice, dueOn: Day): OverdueInvoice {
    return { invoice, dueOn, days: daysBetween(dueOn, day), usual: usualLateness(dossier.invoices, dueOn) }
  }
}

/** Whether somebody waits for the money on the day: billed, not paid by then, and neither disputed nor given up. */
export function isOwed({ issuedOn, paidOn, status, kind, amount }: Invoice, day: Day): boolean {
  if (issuedOn > day || kind === 'credit' || amount <= 0) return false
  if (paidOn !== null) return paidOn > day
  return !CLOSED.has((status ?? '').replaceAll(/[\s_-]+/g, ' ').trim())
}

/** The median days past due of what was paid by the day; early counts as in time, and so does never having paid. */
function usualLateness(invoices: readonly Invoice[], day: Day): number {
  const late = invoices
    .filter(({ kind, paidOn }) => kind !== 'credit' && paidOn !== null && paidOn <= day)
    .flatMap(({ dueOn, paidOn }) => (dueOn === null ? [] : [Math.max(0, daysBetween(dueOn, paidOn!))]))
  return median(late) ?? 0
}
