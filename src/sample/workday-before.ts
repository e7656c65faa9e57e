/** The day itself, or the last day before it on which people meet: no weekend, and not the lull at the year's end. */
import { addDays, dayNumber, isWorkday } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { isYearEnd } from './is-year-end.ts'

export function workdayBefore(day: Day): Day {
  return isWorkday(dayNumber(day)) && !isYearEnd(day) ? day : workdayBefore(addDays(day, -1))
}
