/** The item of a section that is called the same and came into the plan otherwise than by a file: a row means it. */
import { planKinds } from '#src/facts/kinds.ts'
import { itemName } from '../item-name.ts'
import type { Plan, PlanItem } from '../plan.ts'
import type { PlanSections, SectionName } from '../plan-sections.ts'
import { wordsOf } from '../words-of.ts'

/**
 * @param rowId of the row, which must be the only one that means it
 * @returns null where none is; the one added first where several are
 */
export function sameNamed<S extends SectionName>(
  { section, values }: { readonly section: S; readonly values: PlanSections[S] },
  rowId: string,
  plan: Plan,
): PlanItem | null {
  const name = nameOf({ section, values })
  const items: readonly PlanItem[] = [...plan.items[section].values()]
  const isMeant = (item: PlanItem) => nameOf(item) === name && !isRow(item) && !isOfOther(item, rowId)
  return items.find(isMeant) ?? null
}

function nameOf(item: Pick<PlanItem, 'section' | 'values'>): string {
  return itemName(item as PlanItem).toLowerCase()
}

/** It stands for a row of a file. */
function isRow({ target }: PlanItem): boolean {
  return target.by === 'record' && planKinds.includes(target.factId.split('/')[0]!)
}

/** Another row has said something of it. */
function isOfOther(item: PlanItem, rowId: string): boolean {
  return wordsOf(item).some(({ cause, editId }) => cause.by === 'import' && !editId.startsWith(`${rowId}@`))
}
