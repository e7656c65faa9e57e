/** A meeting, a call or a message between us and the customer. */
import type { Kind } from '../kind.ts'
import { later } from '../later.ts'

export const touch: Kind = {
  name: 'touch',
  file: 'touches',
  says: 'Meetings, calls and messages between you and the customers; one in the future is scheduled.',
  key: ['id'],
  naturalKey: ['account_id', 'at', 'kind', 'subject'],
  account: 'account_id',
  happened: ['at'],
  undated: [],
  refersTo: {},
  columns: [
    { name: 'id', type: 'text', says: 'Its id in the source, if it has one.' },
    { name: 'account_id', type: 'text', required: true, says: 'The account.' },
    { name: 'at', type: 'instant', required: true, says: 'When it was, or is to be.' },
    { name: 'kind', type: 'text', required: true, oneOf: ['meeting', 'call', 'email'], says: 'What it was.' },
    { name: 'direction', type: 'text', oneOf: ['in', 'out', 'both'], says: 'From them, to them, or both.' },
    {
      name: 'participants',
      type: 'list',
      says: 'E-mail addresses of all who were asked or written to, both sides.',
    },
    { name: 'subject', type: 'text', says: 'What it was about.' },
    {
      name: 'type',
      type: 'text',
      oneOf: ['QBR', 'Check-in', 'Escalation', 'EBR', 'Technical', 'Renewal', 'Value summary'],
      says: 'What it was for.',
    },
    { name: 'attended', type: 'list', says: 'E-mail addresses of those who came.' },
    { name: 'automatic', type: 'boolean', says: 'Sent or answered by a machine.' },
    { name: 'notes', type: 'text', says: 'What was said.' },
    { name: 'declined_by', type: 'list', says: 'E-mail addresses of those who declined.' },
    { name: 'bounced', type: 'list', says: 'E-mail addresses that it could not be delivered to.' },
  ],
  // Of a meeting to come it is known who is asked, not who came.
  hides: (row, day) => (later(row['at'], day) ? { attended: null, notes: null } : {}),
}
