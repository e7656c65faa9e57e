/** A request for help. */
import type { Kind } from '../kind.ts'
import { later } from '../later.ts'

export const ticket: Kind = {
  name: 'ticket',
  file: 'tickets',
  says: 'Requests for help.',
  key: ['id'],
  account: 'account_id',
  happened: ['opened_at'],
  undated: ['priority', 'reopened'],
  refersTo: {},
  columns: [
    { name: 'id', type: 'text', required: true, says: 'The id of the ticket in the source.' },
    { name: 'account_id', type: 'text', required: true, says: 'The account that asked.' },
    { name: 'opened_at', type: 'instant', required: true, past: true, says: 'When it was opened.' },
    { name: 'closed_at', type: 'instant', says: 'When it was closed; empty while it is open.' },
    {
      name: 'priority',
      type: 'text',
      oneOf: ['low', 'normal', 'high', 'urgent'],
      says: 'How pressing it is.',
    },
    {
      name: 'status',
      type: 'text',
      says: 'As the source says it; pending and on-hold wait for the customer.',
    },
    { name: 'reopened', type: 'boolean', says: 'Whether it was closed once and opened again.' },
    { name: 'requester_email', type: 'email', says: 'Who asked.' },
    { name: 'subject', type: 'text', says: 'What it is about.' },
    { name: 'category', type: 'text', says: 'The kind of request.' },
    {
      name: 'satisfaction',
      type: 'integer',
      min: 1,
      max: 5,
      says: 'The rating after it was closed, 5 is best.',
    },
  ],
  hides: (row, day, beforeRecorded) => {
    if (later(row['closed_at'], day)) return { closed_at: null, status: 'open', satisfaction: null }
    // Closed without a day: open as far as dates speak, and nothing that closing brought is known.
    const undatedClose = beforeRecorded && (row['closed_at'] ?? null) === null
    return undatedClose ? { status: 'open', satisfaction: null } : {}
  },
}
