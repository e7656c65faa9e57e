/** Use of the product by an account on a day, week or month. */
import type { Kind } from '../kind.ts'

export const usage: Kind = {
  name: 'usage',
  file: 'usage',
  says: 'Use of the product. All rows of one account, day and source are one fact: send a day whole.',
  key: ['account_id', 'on', 'grain'],
  account: 'account_id',
  happened: ['on'],
  undated: [],
  refersTo: {},
  columns: [
    { name: 'account_id', type: 'text', required: true, says: 'The account that used it.' },
    { name: 'on', type: 'day', required: true, past: true, says: 'The day, or the first day of the grain.' },
    {
      name: 'grain',
      type: 'text',
      oneOf: ['day', 'week', 'month'],
      says: 'What a row sums up; day if empty.',
    },
    { name: 'user_id', type: 'text', says: "The user: a contact's id or e-mail address." },
    { name: 'product_id', type: 'text', says: 'The product.' },
    { name: 'feature', type: 'text', says: 'The feature.' },
    {
      name: 'actor',
      type: 'text',
      oneOf: ['human', 'service'],
      says: 'A person or a machine; human if empty.',
    },
    { name: 'events', type: 'number', required: true, min: 0, says: 'How often.' },
    { name: 'minutes', type: 'number', min: 0, says: 'For how long.' },
    {
      name: 'id',
      type: 'text',
      says: 'Its id in the source: only to tell where one stands for several rows.',
    },
    {
      name: 'subscription_id',
      type: 'text',
      says: 'The subscription that it is under: only to tell what lies outside its time.',
    },
    { name: 'active_users', type: 'integer', min: 0, says: 'How many people, where there is no user_id.' },
  ],
}
