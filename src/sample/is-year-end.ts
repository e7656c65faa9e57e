/** Whether a day belongs to the lull between Christmas Eve and New Year's Day. */
import type { Day } from '#src/kernel/day.ts'

export function isYearEnd(day: Day): boolean {
  const date = day.slice(5)
  return date >= '12-24' || date === '01-01'
}
