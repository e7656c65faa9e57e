/** An item of a plan as the quality of the plan names it. */
import { itemName } from '#src/plan/item-name.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { ItemNamed } from './plan-quality.ts'

export function named(item: PlanItem): ItemNamed {
  return { section: item.section, itemId: item.id, name: itemName(item) }
}
