/** What one edit of a log changed in its item, field by field. */
import { type ChangedField, changedFields } from './changed-fields.ts'
import type { Step } from './fold-edits.ts'
import type { PlanItem } from './plan.ts'

/** Of an item that came or went none: there it is the item. */
export function fieldsOfStep({ edit: { section }, itemId, before, after }: Step): ChangedField[] {
  const was: PlanItem | undefined = before.items[section].get(itemId)
  const is: PlanItem | undefined = after.items[section].get(itemId)
  if (was === undefined || is === undefined) return []
  return changedFields(was.values, is.values)
}
