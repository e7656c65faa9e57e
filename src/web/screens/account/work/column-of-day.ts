/** In which column of the board a day lies, by the edges that the server gave. */
import type { Day } from '#src/kernel/day.ts'
import type { Column } from './work-query.ts'

export function columnOfDay(day: Day | null, columns: readonly Column[]): Column['id'] {
  if (day === null) return 'later'
  return columns.find(({ until }) => until !== null && day <= until)?.id ?? 'later'
}
