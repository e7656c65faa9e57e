/** Somebody else who sells to a customer. */
import type { Kind } from '../kind.ts'
import { planKind } from '../plan-kind.ts'

export const rival: Kind = planKind({
  name: 'rival',
  file: 'competitors',
  says: 'Plan: who else sells to the customers.',
  naturalKey: ['name'],
  columns: [
    { name: 'name', type: 'text', required: true, also: ['competitor'], says: 'What it is called.' },
    { name: 'where', type: 'text', also: ['location'], says: 'Where it is used, or where it was heard of.' },
    {
      name: 'contract_end_on',
      type: 'day',
      also: ['contract_end', 'contract_ends_on'],
      says: 'When its contract ends.',
    },
    {
      name: 'knows',
      type: 'list',
      also: ['who_they_know'],
      says: 'Whom at the customer it knows: names or e-mail addresses.',
    },
    {
      name: 'status',
      type: 'text',
      oneOf: ['Active', 'Former', 'Mentioned'],
      synonyms: { current: 'Active', incumbent: 'Active', past: 'Former', evaluating: 'Mentioned' },
      says: 'Whether it is there, was there, or was only named; Active if empty.',
    },
  ],
})
