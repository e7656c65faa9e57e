/** What an item is called, in the first of several plans that holds it. */
import { itemName } from '#src/plan/item-name.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'

export function nameIn(plans: readonly Plan[], section: SectionName, id: string): string {
  const found = plans.map((plan): PlanItem | undefined => plan.items[section].get(id)).find(Boolean)
  return found === undefined ? id : itemName(found)
}
