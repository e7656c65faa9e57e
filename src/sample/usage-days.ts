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
  /** the share of people who are off, 0 on an ordinary day */
  holiday(day: number): number
  /** December and January: nobody plans another week off around the year's end */
  isWinter(monday: number): boolean
}

const feasts = new Set(['12-25', '01-01'])
const FEAST = 0.9
const LULL = 0.45

export function usageDays(world: World): UsageDays {
  const first = dayNumber(world.startOn)
  const last = dayNumber(world.endOn)
  const firstMonday = first - weekday(first) + 1
  const names = Array.from({ length: last - firstMonday + 8 }, (_, at) => dayFromNumber(firstMonday + at))
  const name = (day: number) => names[day - firstMonday]!
  const holidays = names.map((day) => (isYearEnd(day) ? (feasts.has(day.slice(5)) ? FEAST : LULL) : 0))
  return {
    first,
    last,
    mondays: Array.from({ length: Math.ceil((last - firstMonday + 1) / 7) }, (_, at) => firstMonday + at * 7),
    name,
    holiday: (day) => holidays[day - firstMonday]!,
    isWinter: (monday) => ['12', '01'].includes(name(monday).slice(5, 7)),
  }
}
