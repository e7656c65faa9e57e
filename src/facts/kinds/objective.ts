/** What a customer wants to reach. */
import type { Kind } from '../kind.ts'
import { planKind } from '../plan-kind.ts'

export const objective: Kind = planKind({
  name: 'objective',
  file: 'objectives',
  says: 'Plan: what the customers want to reach.',
  naturalKey: ['objective'],
  columns: [
    {
      name: 'objective',
      type: 'text',
      required: true,
      also: ['goal', 'name'],
      says: 'The goal, in the words of the customer.',
    },
    { name: 'success_criteria', type: 'text', also: ['criteria'], says: 'How it shows that it is reached.' },
    { name: 'capability', type: 'text', says: 'What of the product serves it.' },
    { name: 'target_on', type: 'day', also: ['target_date', 'due_on', 'due'], says: 'Until when.' },
    {
      name: 'status',
      type: 'text',
      oneOf: ['Open', 'In progress', 'At risk', 'Reached', 'Dropped'],
      synonyms: {
        'not started': 'Open',
        planned: 'Open',
        new: 'Open',
        active: 'In progress',
        'on track': 'In progress',
        started: 'In progress',
        delayed: 'At risk',
        'off track': 'At risk',
        achieved: 'Reached',
        complete: 'Reached',
        completed: 'Reached',
        done: 'Reached',
        met: 'Reached',
        cancelled: 'Dropped',
      },
      says: 'How it stands; Open if empty.',
    },
  ],
})
