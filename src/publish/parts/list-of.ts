/** A list, or what is missing where there is nothing to list. */
import type { PlanItem } from '#src/plan/plan.ts'
import type { Block, ListItem } from '../document.ts'
import type { Material } from '../material.ts'
import { differsOf } from './plan-row.ts'
import { provenanceOf } from './provenance-of.ts'
import { noneOf } from './table-of.ts'

export function listOf(
  items: readonly ListItem[],
  none: { readonly says: string; readonly todo: string | null },
  more = 0,
): Block[] {
  return items.length === 0 ? [noneOf(none)] : [{ kind: 'list', items, more }]
}

/** A line that prints an item of the plan. */
export function planLine(material: Material, item: PlanItem, line: Omit<ListItem, 'provenance'>): ListItem {
  const differs = differsOf(material, item)
  const { edits: _edits, noteEdits: _noteEdits, notePrints: _notePrints, ...plain } = line
  return {
    ...(material.audience === 'customer' ? plain : line),
    ...(differs === null ? {} : { differs }),
    ...provenanceOf(item, material),
  }
}
