/** Columns that several of the plan files have. */
import type { Column } from './kind.ts'

const levels: Pick<Column, 'oneOf' | 'synonyms'> = {
  oneOf: ['High', 'Medium', 'Low'],
  synonyms: {
    critical: 'High',
    severe: 'High',
    major: 'High',
    med: 'Medium',
    moderate: 'Medium',
    minor: 'Low',
  },
}

export const planColumns = {
  dueOn: { name: 'due_on', type: 'day', also: ['due', 'due_date'], says: 'Until when.' },
  owner: {
    name: 'owner_email',
    type: 'text',
    also: ['owner'],
    says: 'Who sees to it: an e-mail address, or a name.',
  },
  level: (name: string, says: string): Column => ({ name, type: 'text', ...levels, says }),
} as const satisfies Readonly<Record<string, Column | ((name: string, says: string) => Column)>>
