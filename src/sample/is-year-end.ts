/** Whether a day belongs to the lull between Christmas Eve and New Year's Day. */
import type { Day } from '#src/kernel/day.ts'

export function isYearEnd(day: Day): boolean {
  return day.slice(5) >= '12-24' || day.slice(5) === '01-01'
}
