/** What a customer uses the product for. */
import type { Kind } from '../kind.ts'
import { planKind } from '../plan-kind.ts'

export const useCase: Kind = planKind({
  name: 'use-case',
  file: 'use_cases',
  says: 'Plan: what the customers use you for.',
  naturalKey: ['use_case', 'department'],
  refersTo: { product_id: 'product' },
  columns: [
    { name: 'use_case', type: 'text', required: true, also: ['name'], says: 'What for.' },
    { name: 'product_id', type: 'text', says: 'The product.' },
    { name: 'department', type: 'text', says: 'Who uses it.' },
    {
      name: 'status',
      type: 'text',
      oneOf: ['Planned', 'Live', 'Ended'],
      synonyms: {
        'in rollout': 'Planned',
        rollout: 'Planned',
        pilot: 'Planned',
        active: 'Live',
        'in use': 'Live',
        retired: 'Ended',
      },
      says: 'Whether it is there yet; Live if empty.',
    },
  ],
})
