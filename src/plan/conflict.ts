/** Why an edit cannot be applied: somebody was there since, and both what they said and what the edit says is kept. */
import { linesOnce } from './lines-once.ts'
import type { PlanItem } from './plan.ts'
import type { PersonLine } from './plan-items.ts'
import type { PlanEdit } from './plan-edit.ts'
import type { Touch } from './provenance.ts'
import { sameValue } from './same-value.ts'

export interface FieldConflict {
  readonly field: string
  /** the value that stands */
  readonly theirs: unknown
  /** the value that the edit would give; null where it confirms or removes the item */
  readonly ours: unknown
  /** who gave it the value that stands */
  readonly by: Touch
}

export interface Conflict {
  /** changed: since the version that the edit is based on; removed: taken out; not-there: the target names nothing */
  readonly kind: 'changed' | 'removed' | 'not-there'
  /** the edit as it was to be, so that nothing of it is lost */
  readonly edit: PlanEdit
  /** as it stands or, when removed, as it last stood; null when it never was there */
  readonly item: PlanItem | null
  /** who took it out; null when it is there, or never was */
  readonly removal: Touch | null
  readonly fields: readonly FieldConflict[]
}

/** The fields that an edit names, with their values, each line of a map once; none where it confirms or removes. */
export function fieldsOf({ section, item }: PlanEdit): [field: string, value: unknown][] {
  if (item === null) return []
  const given = Object.entries(item).filter(([, value]) => value !== undefined)
  if (section !== 'stakeholders') return given
  return given.map(([field, value]) => [
    field,
    field === 'lines' && Array.isArray(value) ? linesOnce(value as PersonLine[]) : (value as unknown),
  ])
}

/**
 * A change meets only changes of its own fields; who confirms or removes an item speaks of all of it. Who says the same
 * as what stands contradicts nobody.
 */
export function conflictWith(item: PlanItem, edit: PlanEdit): Conflict | null {
  const values = item.values as unknown as Readonly<Record<string, unknown>>
  const named: [string, unknown][] =
    edit.item === null
      ? Object.keys(item.touches.fields).map((field) => [field, null])
      : fieldsOf(edit).filter(([field, value]) => !sameValue(values[field], value))
  const fields = named.flatMap(([field, ours]): FieldConflict[] => {
    const by = item.touches.fields[field]
    if (by === undefined || by.version <= edit.basedOn) return []
    return [{ field, theirs: values[field] ?? null, ours, by }]
  })
  return fields.length === 0 ? null : { kind: 'changed', edit, item, removal: null, fields }
}
