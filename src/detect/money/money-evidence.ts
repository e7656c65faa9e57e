/** The records behind a claim about money: an invoice, or something that happened. */
import type { AccountEvent, Invoice } from '#src/facts/records.ts'
import type { Evidence } from '../diagnosis.ts'
import { amount, dayInWords } from '../words.ts'

export function invoiceEvidence({ factId, source, id, dueOn, ...invoice }: Invoice): Evidence {
  const due = dueOn === null ? '' : ` due on ${dayInWords(dueOn)}`
  return {
    factId,
    source,
    on: dueOn,
    says: `invoice ${id} of ${billed(invoice)}${due}`,
  }
}

/** What the customer reads on the invoice, in the currency of the invoice. */
export function billed({ billed: { amount: sum, currency } }: Pick<Invoice, 'billed'>): string {
  return amount(sum, currency)
}

export function eventEvidence({ factId, source, on, kind, text }: AccountEvent): Evidence {
  return { factId, source, on, says: `${kind.replaceAll('_', ' ')}${text === null ? '' : `: ${text}`}` }
}
