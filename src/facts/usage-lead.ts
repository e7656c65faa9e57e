/** Of use that is told at different paces beside each other, by the day and by the month, what is judged by itself. */
import { type Grain, isUse, type UsageEntry } from './usage-entry.ts'
import { isWhole, lastToldOf } from './usage-period.ts'

/** Rows that came after a slower report began are judged alone once they tell of the weeks that a usage drop needs at least. */
const LEAST_DAYS = 98

const PACE: Readonly<Record<Grain, number>> = { day: 0, week: 1, month: 2 }

export interface UsageLead {
  readonly entries: readonly UsageEntry[]
  /** the first day that they tell of, where the slower rows tell of a time before it; null where none does */
  readonly from: number | null
}

/**
 * The rows that come sooner than others beside them and bring most of the use: a sum of all could be known only as far
 * as the slowest tells, weeks after the use has stopped. The slower rows are left out of all times alike, so that no
 * time with them is set against one without. Whose rows came last plays no part.
 * @returns null where all come at one pace, or the sooner ones bring less
 */
export function leadOf(entries: readonly UsageEntry[]): UsageLead | null {
  const pace = entries[0]?.grain
  if (!entries.some(({ grain }) => grain !== pace)) return null
  return leadUpTo('day', entries) ?? leadUpTo('week', entries)
}

function leadUpTo(slowest: Grain, entries: readonly UsageEntry[]): UsageLead | null {
  const sooner = entries.filter(({ grain }) => PACE[grain] <= PACE[slowest])
  const slower = entries.filter(({ grain }) => PACE[grain] > PACE[slowest])
  const from = least(sooner.map(({ on }) => on))
  const through = greatest(sooner.map(lastToldOf))
  const beside = slower.filter(({ on }) => on >= from)
  if (sooner.length === 0 || beside.length === 0) return null
  // A whole period of use after their last day is use that they do not know.
  if (beside.some((entry) => entry.on > through && isUse(entry) && isWhole(entry))) return null
  const isYounger = slower.some((entry) => lastToldOf(entry) < from)
  if (isYounger && through - from + 1 < LEAST_DAYS) return null
  const told = beside.filter((entry) => lastToldOf(entry) <= through)
  return isMost(sooner, told) ? { entries: sooner, from: isYounger ? from : null } : null
}

/** Sums over the time that both tell: the last week of the one may lie a day beyond what the other has brought so far. */
function isMost(sooner: readonly UsageEntry[], slower: readonly UsageEntry[]): boolean {
  const from = least(slower.map(({ on }) => on))
  const through = greatest(slower.map(lastToldOf))
  return eventsOf(sooner.filter(({ on }) => on >= from && on <= through)) >= eventsOf(slower)
}

function eventsOf(entries: readonly UsageEntry[]): number {
  return entries.reduce((sum, { events, service }) => sum + (service ? 0 : events), 0)
}

function least(values: readonly number[]): number {
  return values.reduce((first, value) => Math.min(first, value), Infinity)
}

function greatest(values: readonly number[]): number {
  return values.reduce((last, value) => Math.max(last, value), -Infinity)
}
