/** The conflict that a refusal carries: what stands in the plan, and what was to be written; null where there is none. */
import type { Conflict } from '#src/plan/conflict.ts'

export interface SeenConflict {
  /** the edit that met it, by what it says */
  readonly says: string
  readonly fields: Conflict['fields']
}

export function conflictIn(details: unknown): SeenConflict | null {
  if (typeof details !== 'object' || details === null || !('edit' in details) || !('fields' in details))
    return null
  const { edit, fields } = details as Pick<Conflict, 'edit' | 'fields'>
  return fields.length === 0 ? null : { says: edit.says, fields }
}
