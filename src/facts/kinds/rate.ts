/** What a currency was worth on a day. */
import type { Kind } from '../kind.ts'

export const rate: Kind = {
  name: 'rate',
  file: 'rates',
  says: 'What one unit of a currency was worth in your own.',
  key: ['currency', 'on'],
  account: null,
  happened: ['on'],
  undated: [],
  refersTo: {},
  columns: [
    { name: 'currency', type: 'currency', required: true, says: 'ISO 4217 code.' },
    { name: 'on', type: 'day', required: true, past: true, says: 'From this day on.' },
    { name: 'rate', type: 'number', required: true, min: 0, says: 'One unit of it in your own currency.' },
  ],
}
