/** A payment that failed and was not made good since (handbook 6). */
import type { AccountEvent, Invoice } from '#src/facts/records.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Situation } from '../situation.ts'
import { isOwed } from './overdue-invoices.ts'

export interface FailingPayment {
  readonly event: AccountEvent
  /** days since the first attempt that failed */
  readonly days: number
  /** what was to be paid; null when no invoice can be told */
  readonly invoice: Invoice | null
}

/** After so many days a failure without an invoice is past: cards are tried again for weeks, not for months. */
const FORGOTTEN_DAYS = 90

/**
 * The first failure that neither a `payment_recovered` nor a payment has ended.
 * @param day the day of the dossier or an earlier one
 * @returns null when no payment is failing; 'unknown' when the feed that would show the failure, or its end, is silent
 */
export function failingPayment(situation: Situation, day: Day): FailingPayment | 'unknown' | null {
  const { dossier, known } = situation
  const failing = dossier.events
    .filter(({ kind, on }) => kind === 'payment_failed' && on <= day)
    .map((event) => ({
      event,
      days: daysBetween(event.on, day),
      invoice: invoiceOf(event, dossier.invoices),
    }))
    .find((failure) => isUnresolved(failure, situation, day))
  const feed = failing?.invoice ? known.invoice : known.event
  return feed.kind === 'living' ? (failing ?? null) : 'unknown'
}

/** The invoice that the event names; else the latest billed that was open when the payment failed, those not paid that day first. */
function invoiceOf({ on, text }: AccountEvent, invoices: readonly Invoice[]): Invoice | null {
  const words = new Set((text ?? '').split(/[\s,;:()]+/))
  const named = invoices.find(({ id }) => words.has(id))
  if (named !== undefined) return named
  const open = invoices.filter((invoice) => isOwed(invoice, on) || invoice.paidOn === on)
  const latest = open.filter(({ issuedOn }) => issuedOn === open.at(-1)?.issuedOn)
  return latest.find((invoice) => isOwed(invoice, on)) ?? latest[0] ?? null
}

function isUnresolved({ event, days, invoice }: FailingPayment, { dossier }: Situation, day: Day): boolean {
  const recovered = dossier.events.some(
    ({ kind, on }) => kind === 'payment_recovered' && on >= event.on && on <= day,
  )
  if (recovered) return false
  if (invoice !== null) return isOwed(invoice, day)
  const paid = dossier.invoices.some(({ paidOn }) => paidOn !== null && paidOn >= event.on && paidOn <= day)
  return !paid && days <= FORGOTTEN_DAYS
}
