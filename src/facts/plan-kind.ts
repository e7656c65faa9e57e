/** A kind of fact whose rows are items of a plan that exists already, each with who wrote it (import-format). */
import type { Column, Kind } from './kind.ts'

/** What tells one of them from the others; id, account and author they have in common. */
interface PlanKindParts extends Pick<Kind, 'name' | 'file' | 'says' | 'columns' | 'check'> {
  /** what identifies a row without an id within its account */
  readonly naturalKey: readonly string[]
  readonly happened?: readonly string[]
  readonly refersTo?: Kind['refersTo']
}

const id: Column = { name: 'id', type: 'text', says: 'Its id in the source, if it has one.' }
const account: Column = { name: 'account_id', type: 'text', required: true, says: 'The account.' }
const author: Column = {
  name: 'author',
  type: 'text',
  also: ['author_email'],
  says: 'Who of your side wrote it: an e-mail address, or a name.',
}

export function planKind({
  columns,
  naturalKey,
  happened = [],
  refersTo = {},
  ...parts
}: PlanKindParts): Kind {
  return {
    ...parts,
    plan: true,
    key: ['id'],
    naturalKey: ['account_id', ...naturalKey],
    account: 'account_id',
    happened,
    undated: [],
    refersTo,
    columns: [id, account, ...columns, author],
  }
}
