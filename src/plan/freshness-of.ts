/** How much of the plan is confirmed within its shelf life, and since when that is too little (handbook 3). */
import { addDays, type Day } from '#src/kernel/day.ts'
import { itemsOf, type Plan, type PlanItem } from './plan.ts'
import type { Instant } from './provenance.ts'
import type { ShelfLife } from './shelf-life.ts'

/** Handbook 6: under 60 % the plan is stale. */
const LEAST_FRESH = 0.6

export interface Freshness {
  /** of the items that count, 0–1 */
  readonly share: number
  /** the first day of those on end on which it was under 60 %; the day itself while it is not */
  readonly staleSince: Day
}

/**
 * What is closed, done or gone needs no confirming and does not count. Only the last confirmation of an item is looked
 * at, so that an item confirmed late counts as fresh before: `staleSince` is never too early.
 * @returns null for a plan without items that count
 */
export function freshnessOf(plan: Plan, at: Instant, shelfLife: ShelfLife): Freshness | null {
  const today = dayOf(at)
  const terms = itemsOf(plan)
    .flatMap((item) => termOf(item, shelfLife))
    .filter(({ from }) => from <= today)
  const share = shareOn(terms, today)
  if (share === null) return null
  return { share, staleSince: staleSince(terms, today) }
}

/** The days on which an item is in the plan, and from which on it is stale. */
interface Term {
  readonly from: Day
  readonly staleFrom: Day
}

function termOf(item: PlanItem, shelfLife: ShelfLife): Term[] {
  const days = shelfLife[item.section]
  if (days === undefined || isSettled(item)) return []
  const from = dayOf(item.addedAt)
  const confirmed = item.lastConfirmedAt
  return [{ from, staleFrom: confirmed === null ? from : addDays(dayOf(confirmed), days + 1) }]
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

const settled: ReadonlySet<string> = new Set([
  'Closed',
  'Done',
  'Dropped',
  'Reached',
  'Won',
  'Lost',
  'departed',
])

function isSettled({ values }: PlanItem): boolean {
  return 'status' in values && settled.has(values.status)
}

function dayOf(instant: Instant): Day {
  return instant.slice(0, 10)
}
