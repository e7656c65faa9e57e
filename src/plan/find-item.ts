/** The item of a section that a target means, so that a proposal made again finds what the first one brought. */
import type { PlanItem } from './plan.ts'
import { planSections, type SectionName } from './plan-sections.ts'
import { sameValue } from './same-value.ts'
import type { ItemTarget } from './target.ts'

/** @returns null when there is none; the one added first when there are several */
export function findItem(
  section: SectionName,
  items: readonly PlanItem[],
  target: ItemTarget,
): PlanItem | null {
  const isMeant = (item: PlanItem): boolean => {
    if (planSections[section] === 'one') return true
    if (target.by === 'item') return item.id === target.id
    if (target.by === 'person' && heldBy(item, target.factId)) return true
    return sameValue(item.target, target) && !(target.by === 'role' && isFilled(item))
  }
  return items.find(isMeant) ?? null
}

/** Somebody who took the place of a role is found by who they are. */
function heldBy({ values }: PlanItem, factId: string): boolean {
  return 'personId' in values && values.personId === factId
}

/** The place that somebody has taken is no longer the place that nobody is known to hold. */
function isFilled({ values }: PlanItem): boolean {
  return 'personId' in values && values.personId !== null
}
