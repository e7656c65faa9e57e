/** What an item is called, and in which currency it is, in the first of several plans that holds it. */
import { itemName } from '#src/plan/item-name.ts'
import { currencyNamed } from '#src/plan/item-value-text.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'

export function nameIn(plans: readonly Plan[], section: SectionName, id: string): string {
  const found = itemIn(plans, section, id)
  return found === undefined ? id : itemName(found)
}

/** In which its amounts are; null where it names none. */
export function currencyIn(plans: readonly Plan[], section: SectionName, id: string): string | null {
  const found = itemIn(plans, section, id)
  return found === undefined ? null : currencyNamed(found.values)
}

function itemIn(plans: readonly Plan[], section: SectionName, id: string): PlanItem | undefined {
  return plans.map((plan): PlanItem | undefined => plan.items[section].get(id)).find(Boolean)
}
