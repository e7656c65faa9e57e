/** The item of the plan that an action answers. */
import { itemName } from '#src/plan/item-name.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import { sameValue } from '#src/plan/same-value.ts'
import type { ItemTarget } from '#src/plan/target.ts'
import { itemsIn } from './items-in.ts'

/** What an action can answer (handbook 2). */
const answerable = ['risks', 'opportunities', 'objectives', 'milestones', 'stakeholders', 'blockers'] as const

/** @returns its name; null where it answers none, or one that is gone */
export function answeredItem(plan: Plan, target: ItemTarget | null): string | null {
  if (target === null) return null
  const items: readonly PlanItem[] = answerable.flatMap((section): PlanItem[] => itemsIn(plan, section))
  const found = items.find((item) =>
    target.by === 'item' ? item.id === target.id : sameValue(item.target, target),
  )
  return found === undefined ? null : itemName(found)
}
