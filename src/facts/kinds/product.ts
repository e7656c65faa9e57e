/** Something that the organization sells. */
import type { Kind } from '../kind.ts'

export const product: Kind = {
  name: 'product',
  file: 'products',
  says: 'What you sell.',
  key: ['id'],
  account: null,
  happened: [],
  undated: [],
  refersTo: {},
  columns: [
    { name: 'id', type: 'text', required: true, says: 'The id of the product in the source.' },
    { name: 'name', type: 'text', required: true, says: 'Its name.' },
    { name: 'family', type: 'text', says: 'The product family.' },
    { name: 'list_price', type: 'number', min: 0, says: 'List price.' },
    {
      name: 'price_per',
      type: 'text',
      oneOf: ['seat/month', 'seat/year', 'month', 'year', 'once'],
      says: 'What the list price is for.',
    },
    {
      name: 'cadence',
      type: 'text',
      oneOf: ['daily', 'weekly', 'monthly'],
      says: 'How often a person who needs it uses it.',
    },
    { name: 'features', type: 'list', says: 'Its features, named as in the usage.' },
    { name: 'limits', type: 'list', says: 'Plan limits.' },
  ],
}
