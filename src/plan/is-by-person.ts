/** Whether a person stands behind what an edit says: records and files that say otherwise do not take it back. */
import type { EditCause } from './provenance.ts'

export function isByPerson(cause: EditCause): boolean {
  // Who takes an import back decides of the import, and not of what stood in the plan before.
  if (cause.by === 'undo') return cause.importNo === undefined
  if ('byPerson' in cause) return cause.byPerson
  return cause.by === 'hand' || cause.by === 'proposal'
}
