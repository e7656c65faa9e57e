/** What the data says against an item of the plan. */
import { itemName } from '#src/plan/item-name.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { Evidence } from '../diagnosis.ts'
import type { Disagreement } from './plan-quality.ts'

/**
 * @param field the one that claims it; null: the item as a whole
 * @param says why; it is told beside others and after names, and so loses the full stop of a whole sentence
 */
export function against<S extends SectionName>(
  item: PlanItem<S>,
  field: (keyof PlanItem<S>['values'] & string) | null,
  says: string,
  evidence: readonly Evidence[],
): Disagreement {
  const reason = says.replace(/\.$/, '')
  return { section: item.section, itemId: item.id, name: itemName(item), field, says: reason, evidence }
}
