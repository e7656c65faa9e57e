/** Of what kind whoever made an edit is: people, the engine, or an imported file. */
import type { PlanEdit } from './plan-edit.ts'

export const editOrigins = ['people', 'engine', 'import'] as const
export type EditOrigin = (typeof editOrigins)[number]

export function editOrigin({ actor, cause }: Pick<PlanEdit, 'actor' | 'cause'>): EditOrigin {
  if (cause.by === 'import' || actor === 'import') return 'import'
  return actor === 'engine' ? 'engine' : 'people'
}
