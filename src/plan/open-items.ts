/** The items of a section that are neither closed, done nor gone, in their order. */
import { isSettled } from './is-settled.ts'
import type { Plan, PlanItem } from './plan.ts'
import type { SectionName } from './plan-sections.ts'

export function openItems<S extends SectionName>(plan: Plan, section: S): PlanItem<S>[] {
  const items: ReadonlyMap<string, PlanItem<S>> = plan.items[section]
  return [...items.values()].filter((item) => !isSettled(item))
}
