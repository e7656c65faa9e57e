/** A meeting as the plan holds it: what was said and what came of it. */
import type { Kind } from '../kind.ts'
import { planKind } from '../plan-kind.ts'

export const meeting: Kind = planKind({
  name: 'meeting',
  file: 'meetings',
  says: 'Plan: the meetings, what was said and what came of it. Those that count as contact are `touches`.',
  naturalKey: ['on', 'type'],
  happened: ['on'],
  columns: [
    { name: 'on', type: 'day', required: true, also: ['date'], says: 'When it was, or is to be.' },
    {
      name: 'type',
      type: 'text',
      oneOf: ['QBR', 'Check-in', 'Escalation', 'EBR', 'Technical', 'Renewal'],
      synonyms: {
        'check in': 'Check-in',
        checkin: 'Check-in',
        'quarterly business review': 'QBR',
        'executive business review': 'EBR',
        'technical review': 'Technical',
      },
      says: 'What it was for.',
    },
    { name: 'attendees', type: 'list', says: 'Who was there, of both sides: names or e-mail addresses.' },
    { name: 'discussion', type: 'text', says: 'What was said.' },
    { name: 'action_items', type: 'list', also: ['actions'], says: 'What came of it.' },
    {
      name: 'status',
      type: 'text',
      oneOf: ['Open', 'Closed'],
      synonyms: { done: 'Closed', complete: 'Closed', completed: 'Closed', pending: 'Open' },
      says: 'Whether something of it is still to be done; Open if empty.',
    },
  ],
})
