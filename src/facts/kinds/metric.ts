/** A figure by which the success of a customer is told. */
import type { Kind } from '../kind.ts'
import { planKind } from '../plan-kind.ts'

export const metric: Kind = planKind({
  name: 'metric',
  file: 'metrics',
  says: 'Plan: the figures by which success is told.',
  naturalKey: ['name'],
  columns: [
    { name: 'name', type: 'text', required: true, also: ['metric', 'kpi'], says: 'What it is called.' },
    { name: 'unit', type: 'text', says: 'What it is counted in.' },
    {
      name: 'direction',
      type: 'text',
      oneOf: ['up', 'down'],
      synonyms: { higher: 'up', increase: 'up', lower: 'down', decrease: 'down' },
      says: 'Whither is better.',
    },
    { name: 'baseline', type: 'number', says: 'Where it began.' },
    { name: 'current', type: 'number', says: 'Where it is, as somebody said last.' },
    { name: 'target', type: 'number', says: 'Where it is to be.' },
    {
      name: 'source',
      type: 'text',
      says: 'Where the figure comes from, in words; or the signal that measures it, as `seat-utilisation`. It does not name the system of the ids here.',
    },
  ],
})
