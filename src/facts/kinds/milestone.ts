/** A step of the way from the start to the renewal. */
import type { Kind } from '../kind.ts'
import { planColumns } from '../plan-columns.ts'
import { planKind } from '../plan-kind.ts'

export const milestone: Kind = planKind({
  name: 'milestone',
  file: 'milestones',
  says: 'Plan: the steps from the start to the renewal.',
  naturalKey: ['phase', 'name'],
  happened: ['done_on'],
  columns: [
    { name: 'name', type: 'text', required: true, also: ['milestone'], says: 'What is to be reached.' },
    {
      name: 'phase',
      type: 'text',
      oneOf: ['Kickoff', 'Onboarding', 'Adoption', 'Renewal readiness'],
      synonyms: { 'kick-off': 'Kickoff', renewal: 'Renewal readiness' },
      says: 'Where on the way.',
    },
    {
      name: 'status',
      type: 'text',
      oneOf: ['Complete', 'In Progress', 'At Risk'],
      synonyms: {
        completed: 'Complete',
        done: 'Complete',
        open: 'In Progress',
        planned: 'In Progress',
        'not started': 'In Progress',
        'on track': 'In Progress',
        delayed: 'At Risk',
        late: 'At Risk',
        overdue: 'At Risk',
      },
      says: 'How it stands; if empty, Complete with a done_on and In Progress without.',
    },
    planColumns.dueOn,
    {
      name: 'done_on',
      type: 'day',
      past: true,
      also: ['done', 'done_date', 'completed_on'],
      says: 'When it was reached.',
    },
  ],
})
