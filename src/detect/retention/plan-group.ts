/** Whether an account was run from a living plan on a day: what retention is compared by. */
import { addDays, type Day } from '#src/kernel/day.ts'
import { freshnessOf, LEAST_FRESH } from '#src/plan/freshness-of.ts'
import { isByPerson } from '#src/plan/is-by-person.ts'
import { itemsOf, type Plan, type PlanItem } from '#src/plan/plan.ts'
import type { ShelfLife } from '#src/plan/shelf-life.ts'
import { wordsOf } from '#src/plan/words-of.ts'

/** Days within which a person must have written or confirmed something. */
const TENDED_DAYS = 90

export type PlanGroup = 'Living plan' | 'Plan not living' | 'No plan'

/** The definition in words, for who reads the figures. */
export const planGroupSays =
  'A living plan: on the first day at least 60% of the items that count were confirmed within their shelf life, and a ' +
  `person had written or confirmed one of them within ${TENDED_DAYS} days. A plan that only records keep is not living. ` +
  'What records alone confirm later counts for nothing here.'

/** @param plan as it stood at the end of the day */
export function planGroup(plan: Plan, day: Day, shelfLife: ShelfLife): PlanGroup {
  const items = itemsOf(plan)
  if (items.length === 0) return 'No plan'
  const fresh = freshnessOf(plan, day, shelfLife)
  const since = addDays(day, -TENDED_DAYS)
  const isTended = items.some((item) => touchedByPerson(item).some((on) => on >= since && on <= day))
  return fresh !== null && fresh.share >= LEAST_FRESH && isTended ? 'Living plan' : 'Plan not living'
}

/** The days on which a person wrote or confirmed something of the item. */
function touchedByPerson(item: PlanItem): Day[] {
  return wordsOf(item)
    .filter(({ cause }) => isByPerson(cause))
    .map(({ at }) => at.slice(0, 10))
}
