/** What an action answers, in words. */
import { answered } from '#src/plan/answered.ts'
import { itemName } from '#src/plan/item-name.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { ItemTarget } from '#src/plan/target.ts'

/** @returns its name; null where it answers none, or one that is gone */
export function answeredItem(plan: Plan, target: ItemTarget | null): string | null {
  const item = answered(plan, target)
  return item === null ? null : itemName(item)
}
