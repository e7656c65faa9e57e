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
    says: `invoice ${id} of ${amount(invoice.amount, invoice.currency)}${due}`,
  }
}

export function eventEvidence({ factId, source, on, kind, text }: AccountEvent): Evidence {
  return { factId, source, on, says: `${kind.replaceAll('_', ' ')}${text === null ? '' : `: ${text}`}` }
}
