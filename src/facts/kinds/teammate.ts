/** A person of our own side. */
import type { Kind } from '../kind.ts'

export const teammate: Kind = {
  name: 'teammate',
  file: 'people',
  says: 'Your own side.',
  key: ['email'],
  account: null,
  happened: [],
  undated: [],
  refersTo: {},
  columns: [
    { name: 'email', type: 'email', required: true, says: 'E-mail address.' },
    { name: 'name', type: 'text', says: 'Full name.' },
    { name: 'role', type: 'text', says: 'AM, CSM, manager, executive, AE, SE.' },
    { name: 'team', type: 'text', says: 'The team.' },
  ],
}
