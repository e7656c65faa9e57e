/** The period that a row of use stands for: its days, how much of it the row tells, and when it is told whole. */
import { addMonths, dayFromNumber, dayNumber } from '#src/kernel/day.ts'
import type { Grain, UsageEntry } from './usage-entry.ts'

const DAYS: Readonly<Record<Grain, number>> = { day: 1, week: 7, month: 30 }

/** The grain of a row by the days that it tells of. */
export function grainOfDays(days: number): Grain {
  return days === DAYS.day ? 'day' : days <= DAYS.week ? 'week' : 'month'
}

/** Days that a row of this grain covers at least before it counts as learned; a month counts as 30. */
export function daysOf(grain: Grain): number {
  return DAYS[grain]
}

/** The last day of the period that begins on `on`, both as day numbers; a month runs to the eve of the same day of the next. */
export function lastDayOf(on: number, grain: Grain): number {
  if (grain !== 'month') return on + DAYS[grain] - 1
  return dayNumber(addMonths(dayFromNumber(on), 1)) - 1
}

/** From which day on a row of the period tells it whole. A month counts as learned on its thirtieth day, and is whole then. */
export function wholeOn(on: number, grain: Grain): number {
  return Math.min(lastDayOf(on, grain), on + DAYS.month - 1)
}

/** Whether its period was over when the row was learned. */
export function isWhole({ on, grain, learnedOn = Infinity }: UsageEntry): boolean {
  return grain === 'day' || learnedOn >= wholeOn(on, grain)
}

/** The last day that the row tells of: what comes after the day on which it was learned, it cannot know. */
export function lastToldOf(entry: UsageEntry): number {
  const last = lastDayOf(entry.on, entry.grain)
  return isWhole(entry) ? last : Math.max(entry.on, Math.min(last, entry.learnedOn!))
}

/** What a source has told in part so far: the first and the last day of the period, as day numbers. */
export interface UsagePart {
  readonly first: number
  readonly last: number
}

/**
 * The last period, where it is told in part only: rows of zero tell a period as others do. A part says nothing of its
 * rest, and is no measure beside whole periods. One that a later one followed stays what it was.
 */
export function partOf(entries: readonly UsageEntry[]): UsagePart | null {
  let whole = -Infinity
  let [first, last] = [0, -Infinity]
  for (const entry of entries) {
    const ends = lastDayOf(entry.on, entry.grain)
    if (isWhole(entry)) whole = Math.max(whole, ends)
    else if (ends > last) [first, last] = [entry.on, ends]
  }
  return last > whole ? { first, last } : null
}
