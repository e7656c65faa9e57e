/** What may cost the renewal, or a part of it. */
import type { Kind } from '../kind.ts'
import { planColumns } from '../plan-columns.ts'
import { planKind } from '../plan-kind.ts'

export const risk: Kind = planKind({
  name: 'risk',
  file: 'risks',
  says: 'Plan: what may cost the renewals.',
  naturalKey: ['risk'],
  columns: [
    { name: 'risk', type: 'text', required: true, also: ['name'], says: 'What may happen.' },
    {
      name: 'category',
      type: 'text',
      oneOf: ['Adoption', 'Relationship', 'Support', 'Commercial', 'Competition'],
      synonyms: {
        usage: 'Adoption',
        stakeholder: 'Relationship',
        technical: 'Support',
        product: 'Support',
        financial: 'Commercial',
        budget: 'Commercial',
        renewal: 'Commercial',
        competitor: 'Competition',
        competitive: 'Competition',
      },
      says: 'What kind of risk.',
    },
    planColumns.level('severity', 'How bad it would be.'),
    planColumns.level('likelihood', 'How likely it is.'),
    { name: 'trigger', type: 'text', also: ['trigger_signal'], says: 'What showed it.' },
    { name: 'cause', type: 'text', also: ['root_cause'], says: 'Why it is there.' },
    { name: 'mitigation', type: 'text', says: 'What is done about it.' },
    planColumns.owner,
    planColumns.dueOn,
    {
      name: 'status',
      type: 'text',
      oneOf: ['Active', 'Monitoring', 'In progress', 'Closed'],
      synonyms: {
        open: 'Active',
        watching: 'Monitoring',
        mitigating: 'In progress',
        mitigated: 'Closed',
        resolved: 'Closed',
        done: 'Closed',
      },
      says: 'How it stands; Active if empty.',
    },
  ],
})
