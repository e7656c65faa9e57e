/** A line of a contract: what is paid for, from when to when, and on which terms. */
import type { Day } from '#src/kernel/day.ts'
import type { Kind, Row, RowProblem } from '../kind.ts'
import { later } from '../later.ts'

export const subscription: Kind = {
  name: 'subscription',
  file: 'subscriptions',
  says: 'What the customers pay for.',
  // The same id again with a later effective_on is an amendment: a fact of its own.
  key: ['id', 'effective_on'],
  account: 'account_id',
  happened: ['effective_on', 'start_on'],
  undated: [],
  refersTo: { product_id: 'product' },
  columns: [
    { name: 'id', type: 'text', required: true, says: 'The id of the subscription in the source.' },
    { name: 'account_id', type: 'text', required: true, says: 'The account that pays.' },
    { name: 'product_id', type: 'text', says: 'The product.' },
    { name: 'plan', type: 'text', says: 'The plan or edition.' },
    { name: 'start_on', type: 'day', required: true, says: 'First day.' },
    { name: 'end_on', type: 'day', says: 'The day on which it ends; itself no longer paid.' },
    { name: 'renewal_on', type: 'day', says: 'The day on which it renews.' },
    { name: 'notice_on', type: 'day', says: 'Last day to give notice.' },
    { name: 'notice_days', type: 'integer', min: 0, max: 1000, says: 'Days of notice before the renewal.' },
    { name: 'auto_renew', type: 'boolean', says: 'Whether it renews without a signature.' },
    { name: 'billing_months', type: 'integer', min: 1, max: 120, says: 'Months that one amount pays for.' },
    { name: 'seats', type: 'integer', min: 0, says: 'Licensed seats.' },
    { name: 'arr', type: 'number', says: 'Annual recurring revenue; counts before mrr and amount.' },
    { name: 'mrr', type: 'number', says: 'Monthly recurring revenue; counts before amount.' },
    { name: 'amount', type: 'number', says: 'The amount of one billing period; needs billing_months.' },
    { name: 'currency', type: 'currency', says: 'ISO 4217 code.' },
    {
      name: 'status',
      type: 'text',
      oneOf: ['active', 'trial', 'cancelled', 'expired', 'paused'],
      synonyms: {
        canceled: 'cancelled',
        aktiv: 'active',
        test: 'trial',
        testphase: 'trial',
        gekündigt: 'cancelled',
        gekuendigt: 'cancelled',
        abgelaufen: 'expired',
        beendet: 'expired',
        pausiert: 'paused',
        ruhend: 'paused',
      },
      says: 'What it is now.',
    },
    { name: 'cancelled_on', type: 'day', says: 'The day on which the cancellation was made.' },
    { name: 'effective_on', type: 'day', says: 'From when an amendment holds.' },
  ],
  check: checkSubscription,
  normalise: baseRow,
  hides: hidesCancellation,
}

/** Terms that hold from the first day are the subscription itself, not an amendment of it. */
function baseRow(row: Row): Row {
  return row['effective_on'] === row['start_on'] ? { ...row, effective_on: null } : row
}

function checkSubscription(row: Row): readonly RowProblem[] {
  const problems: RowProblem[] = []
  // Several may be given; the first of them counts, and where they disagree the import says so.
  const counts = ['arr', 'mrr', 'amount'].find((name) => row[name] !== null && row[name] !== undefined)
  if (counts === 'amount' && (row['billing_months'] ?? null) === null) {
    problems.push({
      column: 'billing_months',
      problem: 'an amount without the months that it pays for',
      todo: 'add billing_months, or give arr or mrr instead',
    })
  }
  if (before(row['end_on'], row['start_on'])) {
    problems.push({ column: 'end_on', problem: 'ends before it starts', todo: 'correct start_on or end_on' })
  }
  return problems
}

function before(a: Row[string] | undefined, b: Row[string] | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string' && a < b
}

/** A subscription that is cancelled later is active, and the end that the cancellation set is not known. */
function hidesCancellation(row: Row, day: Day, beforeRecorded: boolean): Row {
  if (later(row['cancelled_on'], day)) return { cancelled_on: null, end_on: null, status: 'active' }
  const status = row['status']
  const undatedEnd = status === 'cancelled' || status === 'expired' || status === 'paused'
  const isDated = (row['cancelled_on'] ?? row['effective_on'] ?? null) !== null
  // The status is the one of the day on which the row was written; before that day only dates speak.
  if (undatedEnd && beforeRecorded && !isDated) return { status: 'active' }
  return status === 'expired' && later(row['end_on'], day) ? { status: 'active' } : {}
}
