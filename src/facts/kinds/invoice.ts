/** What was billed, when it was due, and when it was paid. */
import type { Kind } from '../kind.ts'
import { later } from '../later.ts'

export const invoice: Kind = {
  name: 'invoice',
  file: 'invoices',
  says: 'What you billed.',
  key: ['id'],
  account: 'account_id',
  happened: ['issued_on'],
  undated: [],
  refersTo: {},
  columns: [
    { name: 'id', type: 'text', required: true, says: 'The id of the invoice in the source.' },
    { name: 'account_id', type: 'text', required: true, says: 'The account that pays.' },
    { name: 'issued_on', type: 'day', required: true, says: 'When it was issued.' },
    { name: 'due_on', type: 'day', says: 'Until when it is to be paid.' },
    { name: 'paid_on', type: 'day', says: 'When it was paid in full; empty while it is not.' },
    { name: 'amount', type: 'number', required: true, says: 'What was billed; negative for a credit.' },
    { name: 'currency', type: 'currency', says: 'ISO 4217 code.' },
    {
      name: 'status',
      type: 'text',
      says: 'As the source says it: open, paid, disputed, void, written off …',
    },
    { name: 'kind', type: 'text', oneOf: ['recurring', 'one-off', 'credit'], says: 'What it bills.' },
    { name: 'subscription_id', type: 'text', says: 'The subscription that it bills.' },
    { name: 'period_start', type: 'day', says: 'First day that it bills.' },
    { name: 'period_end', type: 'day', says: 'Last day that it bills.' },
  ],
  hides: (row, day, beforeRecorded) => {
    if (later(row['paid_on'], day)) return { paid_on: null, status: 'open' }
    // A status without a day (paid, void, disputed) is that of the day on which the row was written.
    return beforeRecorded && (row['paid_on'] ?? null) === null ? { status: 'open' } : {}
  },
}
