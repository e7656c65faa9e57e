/** The days on which a back-test looks: so far apart, and each with its horizon within the history. */
import { addDays, addMonths, type Day } from '#src/kernel/day.ts'

export type Every = 'month' | 'week'

/** Days from one look to the next, in the mean. */
export const stepDays: Readonly<Record<Every, number>> = { month: 365.25 / 12, week: 7 }

export interface Walk {
  /** the first and the last day of which the label knows the losses */
  readonly from: Day
  readonly to: Day
  readonly every: Every
  /** days within which a loss counts as found */
  readonly horizonDays: number
}

export function lookDays({ from, to, every, horizonDays }: Walk): Day[] {
  const days: Day[] = []
  const last = addDays(to, -horizonDays)
  const dayOf = (look: number) => (every === 'month' ? addMonths(from, look) : addDays(from, 7 * look))
  for (let look = 0; dayOf(look) <= last; look++) days.push(dayOf(look))
  return days
}
