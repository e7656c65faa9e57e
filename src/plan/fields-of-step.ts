/** What one edit of a log changed in its item, field by field. */
import type { Step } from './fold-edits.ts'
import type { PlanItem } from './plan.ts'
import { sameValue } from './same-value.ts'

export interface FieldStep {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** Of an item that came or went none: there it is the item. */
export function fieldsOfStep({ edit: { section }, itemId, before, after }: Step): FieldStep[] {
  const was: PlanItem | undefined = before.items[section].get(itemId)
  const is: PlanItem | undefined = after.items[section].get(itemId)
  if (was === undefined || is === undefined) return []
  const from = was.values as unknown as Readonly<Record<string, unknown>>
  const to = is.values as unknown as Readonly<Record<string, unknown>>
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((field) => !sameValue(from[field], to[field]))
    .map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }))
}
