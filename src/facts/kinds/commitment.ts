/** What one side has promised the other. */
import type { Kind } from '../kind.ts'
import { planColumns } from '../plan-columns.ts'
import { planKind } from '../plan-kind.ts'

export const commitment: Kind = planKind({
  name: 'commitment',
  file: 'commitments',
  says: 'Plan: what was promised, by you and by them.',
  naturalKey: ['commitment'],
  happened: ['kept_on'],
  columns: [
    { name: 'commitment', type: 'text', required: true, also: ['promise'], says: 'What was promised.' },
    {
      name: 'side',
      type: 'text',
      oneOf: ['ours', 'theirs'],
      synonyms: { us: 'ours', we: 'ours', our: 'ours', them: 'theirs', they: 'theirs', customer: 'theirs' },
      says: 'Who promised; else the column by tells it, else ours.',
    },
    {
      name: 'by',
      type: 'text',
      also: ['promised_by', 'owner_email', 'owner'],
      says: 'Who promised: us, them, an e-mail address or a name.',
    },
    planColumns.dueOn,
    {
      name: 'status',
      type: 'text',
      also: ['kept'],
      oneOf: ['Open', 'Kept', 'Not kept'],
      synonyms: {
        pending: 'Open',
        done: 'Kept',
        fulfilled: 'Kept',
        yes: 'Kept',
        true: 'Kept',
        broken: 'Not kept',
        missed: 'Not kept',
        no: 'Not kept',
        false: 'Not kept',
      },
      says: 'How it stands; if empty, Kept with a kept_on and Open without.',
    },
    { name: 'kept_on', type: 'day', past: true, says: 'When it was kept.' },
  ],
})
