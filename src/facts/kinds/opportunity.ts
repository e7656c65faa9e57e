/** Something more that the account could buy, as the CRM knows it. */
import type { Kind } from '../kind.ts'

export const opportunity: Kind = {
  name: 'opportunity',
  file: 'opportunities',
  says: 'What the customers could buy, as your CRM knows it.',
  key: ['id'],
  account: 'account_id',
  happened: [],
  undated: [],
  refersTo: { product_id: 'product' },
  columns: [
    { name: 'id', type: 'text', required: true, says: 'The id of the opportunity in the source.' },
    { name: 'account_id', type: 'text', required: true, says: 'The account.' },
    { name: 'name', type: 'text', required: true, says: 'What it is called.' },
    { name: 'type', type: 'text', says: 'Upsell, Cross-sell, Seat, Tier, Department, Geographic, Renewal …' },
    { name: 'stage', type: 'text', says: 'How far it is, as the source says it; won and lost close it.' },
    { name: 'amount', type: 'number', says: 'What it would bring a year.' },
    { name: 'currency', type: 'currency', says: 'ISO 4217 code.' },
    { name: 'close_on', type: 'day', says: 'When it is to be decided.' },
    { name: 'probability', type: 'number', min: 0, max: 1, says: 'As its owner sees it, 0 to 1.' },
    { name: 'confidence', type: 'text', oneOf: ['High', 'Medium', 'Low'], says: 'How sure its owner is.' },
    { name: 'product_id', type: 'text', says: 'The product.' },
    { name: 'stakeholder_id', type: 'text', says: 'The contact who would buy.' },
    { name: 'buying_centre', type: 'text', says: 'The department, division or region.' },
    { name: 'rationale', type: 'text', says: 'Why they would buy.' },
    { name: 'blocker', type: 'text', says: 'What stands in the way.' },
    { name: 'next_step', type: 'text', says: 'What to do next.' },
    { name: 'owner_email', type: 'email', says: 'Who on your side owns it.' },
  ],
}
