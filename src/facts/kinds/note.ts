/** What somebody of our side wrote down about an account. */
import type { Kind } from '../kind.ts'

export const note: Kind = {
  name: 'note',
  file: 'notes',
  says: 'What your people wrote down.',
  key: ['id'],
  naturalKey: ['account_id', 'on', 'author', 'text'],
  account: 'account_id',
  happened: ['on'],
  undated: [],
  refersTo: {},
  columns: [
    { name: 'id', type: 'text', says: 'Its id in the source, if it has one.' },
    { name: 'account_id', type: 'text', required: true, says: 'The account.' },
    { name: 'on', type: 'day', required: true, past: true, says: 'When it was written.' },
    { name: 'author', type: 'text', says: 'Who wrote it.' },
    { name: 'text', type: 'text', required: true, says: 'What was written.' },
  ],
}
