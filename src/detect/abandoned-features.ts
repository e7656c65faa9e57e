/** Features that were among the main ones of an account, week after week, and that nobody there uses any more. */
import type { UsageSeries } from '#src/facts/usage-series.ts'
import { rowsWithin } from '#src/facts/distinct-people.ts'
import type { MovementSettings } from './settings.ts'
import type { KnownUse } from './usage-standing.ts'

export interface AbandonedFeature {
  readonly feature: string
  /** as the usage names it; null where it names none */
  readonly product: string | null
  /** the last day with use, as a day number */
  readonly lastOn: number
  /** in the weeks that end with it: people (null when not named), days with use, and share of all events */
  readonly people: number | null
  readonly activeDays: number
  readonly share: number
}

/** The one that was used most comes first. */
export function abandonedFeatures(
  { series, seenFrom, through }: KnownUse,
  { top, weeks, unseenDays }: MovementSettings['keyFeature'],
): AbandonedFeature[] {
  const days = 7 * weeks
  const found: AbandonedFeature[] = []
  for (const [key, lastOn] of lastDays(series).entries()) {
    if (through - lastOn < unseenDays || lastOn - days + 1 < seenFrom) continue
    const uses = usesWithin(series, lastOn, days)
    const own = uses.get(key)!
    const rank = [...uses.values()].filter((other) => isMore(other, own)).length
    if (rank >= top || own.weeks.size < weeks) continue
    const total = [...uses.values()].reduce((sum, { events }) => sum + events, 0)
    const [product, feature] = partsOf(series, key)
    found.push({
      feature,
      product,
      lastOn,
      people: series.named ? own.users.size : null,
      activeDays: own.days.size,
      share: own.events / total,
    })
  }
  return found.toSorted((a, b) => b.share - a.share)
}

interface Use {
  readonly users: Set<number>
  readonly days: Set<number>
  readonly weeks: Set<number>
  events: number
  /** the most people at once, where they are given as a number */
  given: number
}

/** By people, then by events (handbook 6). */
function isMore(a: Use, b: Use): boolean {
  const people = (use: Use): number => Math.max(use.users.size, use.given)
  return people(a) > people(b) || (people(a) === people(b) && a.events > b.events)
}

/** A feature and its product as one number. */
function keyOf({ rows, byProduct }: UsageSeries, at: number): number {
  const product = byProduct ? rows.product[at]! : -1
  return (product + 1) * rows.features.length + rows.feature[at]!
}

function partsOf({ rows }: UsageSeries, key: number): [product: string | null, feature: string] {
  const product = Math.floor(key / rows.features.length) - 1
  return [product < 0 ? null : rows.products[product]!, rows.features[key % rows.features.length]!]
}

/** By feature and product the last day with use; 0 where they do not occur together. */
function lastDays(series: UsageSeries): Int32Array {
  const { rows } = series
  const last = new Int32Array((rows.products.length + 1) * rows.features.length)
  // Rows come in the order of their days.
  for (let at = 0; at < rows.length; at++)
    if (rows.feature[at]! >= 0) last[keyOf(series, at)] = rows.through[at]!
  return last
}

function usesWithin(series: UsageSeries, to: number, days: number): Map<number, Use> {
  const { rows } = series
  const [first, end] = rowsWithin(rows, to, days)
  const uses = new Map<number, Use>()
  for (let at = first; at < end; at++) {
    if (rows.feature[at]! < 0) continue
    const key = keyOf(series, at)
    const use = uses.get(key) ?? { users: new Set(), days: new Set(), weeks: new Set(), events: 0, given: 0 }
    uses.set(key, use)
    if (rows.user[at]! >= 0) use.users.add(rows.user[at]!)
    use.days.add(rows.through[at]!)
    use.weeks.add(Math.floor((to - rows.through[at]!) / 7))
    use.events += rows.events[at]!
    use.given = Math.max(use.given, rows.activeUsers[at]!)
  }
  return uses
}
