/** What became of the edits of a log: which no longer count, and which took them back. */
import type { PlanEdit } from './plan-edit.ts'

/** By the id of the edit; one that counts as it was made is not there. An undoing that is undone takes back nothing. */
export function fatesOf(edits: readonly PlanEdit[]): ReadonlyMap<string, 'undone' | 'undoing'> {
  const fates = new Map<string, 'undone' | 'undoing'>()
  for (const { id, cause } of edits.toReversed()) {
    if (cause.by === 'undo' && fates.get(id) !== 'undone')
      fates.set(id, 'undoing').set(cause.editId, 'undone')
  }
  return fates
}
