/** The item of a section that holds one only. */
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'

/** @returns null where nobody has filled it */
export function oneItem<S extends SectionName>(plan: Plan, section: S): PlanItem<S> | null {
  const [item] = plan.items[section].values()
  return (item as PlanItem<S> | undefined) ?? null
}
