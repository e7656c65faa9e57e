/** The days and weeks of the history as the makers of usage walk through them. */
import { dayFromNumber, dayNumber, weekday } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { isYearEnd } from './is-year-end.ts'
import type { World } from './world.ts'

export interface UsageDays {
  /** day numbers, both included */
  readonly first: number
  readonly last: number
  /** day numbers of the Mondays, the first on or before the first day */
  readonly mondays: readonly number[]
  name(day: number): Day
  isYearEnd(day: number): boolean
  /** December and January: nobody plans another week off around the year's end */
  isWinter(monday: number): boolean
}

export function usageDays(world: World): UsageDays {
  const first = dayNumber(world.startOn)
  const last = dayNumber(world.endOn)
  const firstMonday = first - weekday(first) + 1
  const names = Array.from({ length: last - firstMonday + 8 }, (_, at) => dayFromNumber(firstMonday + at))
  const name = (day: number) => names[day - firstMonday]!
  const lull = new Set(names.flatMap((day, at) => (isYearEnd(day) ? [firstMonday + at] : [])))
  return {
    first,
    last,
    mondays: Array.from({ length: Math.ceil((last - firstMonday + 1) / 7) }, (_, at) => firstMonday + at * 7),
    name,
    isYearEnd: (day) => lull.has(day),
    isWinter: (monday) => ['12', '01'].includes(name(monday).slice(5, 7)),
  }
}
