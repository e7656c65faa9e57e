/** The item of the plan that an action answers. */
import type { Plan, PlanItem } from './plan.ts'
import { sameValue } from './same-value.ts'
import type { ItemTarget } from './target.ts'

/** What an action can answer (handbook 2); an action that a meeting brought answers the meeting. */
export const answerable = [
  'risks',
  'opportunities',
  'objectives',
  'milestones',
  'stakeholders',
  'blockers',
  'meetings',
] as const

export type Answerable = (typeof answerable)[number]

/** @returns null where it answers none, or one that is gone */
export function answered(plan: Plan, target: ItemTarget | null): PlanItem<Answerable> | null {
  if (target === null) return null
  const items = answerable.flatMap((section): PlanItem<Answerable>[] => [...plan.items[section].values()])
  const isMeant = (item: PlanItem) =>
    target.by === 'item' ? item.id === target.id : sameValue(item.target, target)
  return items.find(isMeant) ?? null
}
