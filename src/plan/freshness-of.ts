/** How much of the plan is confirmed within its shelf life, and since when that is too little (handbook 3). */
import { addDays, type Day, latest } from '#src/kernel/day.ts'
import { isSettled } from './is-settled.ts'
import { itemsOf, type Plan, type PlanItem } from './plan.ts'
import { dayOf, type Instant } from './provenance.ts'
import type { ShelfLife } from './shelf-life.ts'

/** Handbook 6: under 60 % the plan is stale. */
export const LEAST_FRESH = 0.6

export interface Freshness {
  /** of the items that count, 0–1 */
  readonly share: number
  /** the first day of those on end on which it was under 60 %; the day itself while it is not */
  readonly staleSince: Day
  /** those that are past their shelf life, in the order of the sections */
  readonly stale: readonly PlanItem[]
}

/** The day on which a record last confirmed what an item says; null: none did. */
export type ConfirmedOn = (item: PlanItem) => Day | null

/**
 * What is closed, done or gone needs no confirming and does not count. Only the last confirmation of an item is looked
 * at, so that an item confirmed late counts as fresh before: `staleSince` is never too early. What entered the plan
 * after the day, as where the day of the sample is pinned, counts from the day on: a past day is asked of the plan as it
 * was then.
 * @param at an instant or a day
 * @param confirmedOn what a record confirms is confirmed by itself
 * @returns null for a plan without items that count
 */
export function freshnessOf(
  plan: Plan,
  at: Instant | Day,
  shelfLife: ShelfLife,
  confirmedOn: ConfirmedOn = () => null,
): Freshness | null {
  const today = dayOf(at)
  const terms = itemsOf(plan).flatMap((item) => termOf(item, { today, shelfLife, confirmedOn }))
  const share = shareOn(terms, today)
  if (share === null) return null
  const stale = terms.filter(({ staleFrom }) => staleFrom <= today).map(({ item }) => item)
  return { share, staleSince: staleSince(terms, today), stale }
}

/** The days on which an item is in the plan, and from which on it is stale. */
interface Term {
  readonly item: PlanItem
  readonly from: Day
  readonly staleFrom: Day
}

interface Asked {
  readonly today: Day
  readonly shelfLife: ShelfLife
  readonly confirmedOn: ConfirmedOn
}

function termOf(item: PlanItem, { today, shelfLife, confirmedOn }: Asked): Term[] {
  const days = shelfLife[item.section]
  if (days === undefined || isSettled(item)) return []
  const added = dayOf(item.addedAt)
  const from = added < today ? added : today
  const by = item.lastConfirmedAt
  const confirmed = latest(by === null ? null : dayOf(by), confirmedOn(item))
  return [{ item, from, staleFrom: confirmed === null ? from : addDays(confirmed, days + 1) }]
}

function shareOn(terms: readonly Term[], day: Day): number | null {
  const there = terms.filter(({ from }) => from <= day)
  const fresh = there.filter(({ staleFrom }) => staleFrom > day)
  return there.length === 0 ? null : fresh.length / there.length
}

/** The share changes only on the days on which an item comes or goes stale. */
function staleSince(terms: readonly Term[], today: Day): Day {
  const days = terms.flatMap(({ from, staleFrom }) => [from, staleFrom]).filter((day) => day <= today)
  let since = today
  for (const day of [...new Set(days)].toSorted().toReversed()) {
    const share = shareOn(terms, day)
    if (share === null || share >= LEAST_FRESH) break
    since = day
  }
  return since
}
