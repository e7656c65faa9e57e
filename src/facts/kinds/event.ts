/** Something that happened on an account. */
import type { Kind } from '../kind.ts'

export const event: Kind = {
  name: 'event',
  file: 'events',
  says: 'What happened on the accounts.',
  key: ['id'],
  naturalKey: ['account_id', 'on', 'kind', 'contact_id', 'text'],
  account: 'account_id',
  happened: ['on'],
  undated: [],
  refersTo: {},
  columns: [
    { name: 'id', type: 'text', says: 'Its id in the source, if it has one.' },
    { name: 'account_id', type: 'text', required: true, says: 'The account.' },
    { name: 'on', type: 'day', required: true, says: 'When it happened.' },
    {
      name: 'kind',
      type: 'text',
      required: true,
      says: 'went_live, churned, reactivated, login_deactivated, admin_removed, payment_failed, payment_recovered, notice_given, renewed, goal_met, value_milestone, organisation_change, organisation_confirmed (asked, and nothing has changed), limit_used (text: which limit, value: share), or a word of your own.',
    },
    { name: 'contact_id', type: 'text', says: 'The contact it is about.' },
    { name: 'value', type: 'number', says: 'A figure, as its kind asks for.' },
    { name: 'text', type: 'text', says: 'What it is about.' },
  ],
}
