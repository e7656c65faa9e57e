/** Whether an edit only moves a box on the map: how the map looks, and nothing that the plan says. */
import type { PlanEdit } from './plan-edit.ts'

/** The field of a stakeholder that is no content. */
export const arranged = 'place'

/** Such an edit confirms nobody, makes nothing newer, contradicts nobody, and is no line of the history (ADR 029). */
export function isArrangement({
  section,
  change,
  item,
}: Pick<PlanEdit, 'section' | 'change' | 'item'>): boolean {
  if (section !== 'stakeholders' || (change !== 'change' && change !== 'restore') || item === null)
    return false
  const fields = Object.keys(item)
  return fields.length > 0 && fields.every((field) => field === arranged)
}

/** Fields of an item without the place of its box. */
export function contentOf<Value>(
  section: PlanEdit['section'],
  fields: readonly [field: string, value: Value][],
): [field: string, value: Value][] {
  return fields.filter(([field]) => section !== 'stakeholders' || field !== arranged)
}
