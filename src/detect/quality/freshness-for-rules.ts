/** How fresh a plan is, as the rule of stale plans asks it (handbook 3 and 6). */
import type { Day } from '#src/kernel/day.ts'
import { type ConfirmedOn, freshnessOf } from '#src/plan/freshness-of.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { ShelfLife } from '#src/plan/shelf-life.ts'
import type { PlanFreshness } from '../rule.ts'

/**
 * @param plan as it was on the day
 * @param confirmedOn as `confirmedByRecords` makes it
 * @returns null for a plan without items that count
 */
export function freshnessForRules(
  plan: Plan,
  day: Day,
  shelfLife: ShelfLife,
  confirmedOn: ConfirmedOn,
): PlanFreshness | null {
  const freshness = freshnessOf(plan, day, shelfLife, confirmedOn)
  return freshness && { share: freshness.share, staleSince: freshness.staleSince }
}
