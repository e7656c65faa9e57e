/** The items of a section in the order in which they were added. */
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'

export function itemsIn<S extends SectionName>(plan: Plan, section: S): PlanItem<S>[] {
  return [...plan.items[section].values()] as PlanItem<S>[]
}
