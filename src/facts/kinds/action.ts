/** What somebody is to do. */
import type { Kind } from '../kind.ts'
import { planColumns } from '../plan-columns.ts'
import { planKind } from '../plan-kind.ts'

export const action: Kind = planKind({
  name: 'action',
  file: 'actions',
  says: 'Plan: who does what by when.',
  naturalKey: ['action'],
  columns: [
    { name: 'action', type: 'text', required: true, also: ['name'], says: 'What is to be done.' },
    { ...planColumns.owner, says: 'Who does it, of yours or of theirs: an e-mail address, or a name.' },
    planColumns.dueOn,
    {
      name: 'status',
      type: 'text',
      oneOf: ['Open', 'In progress', 'Done', 'Dropped'],
      synonyms: {
        'to do': 'Open',
        todo: 'Open',
        planned: 'Open',
        'not started': 'Open',
        started: 'In progress',
        complete: 'Done',
        completed: 'Done',
        closed: 'Done',
        cancelled: 'Dropped',
      },
      says: 'How it stands; Open if empty.',
    },
    {
      name: 'answers',
      type: 'text',
      says: 'What it answers: the id or the name of a risk, an objective, an opportunity or a milestone of the account.',
    },
  ],
})
