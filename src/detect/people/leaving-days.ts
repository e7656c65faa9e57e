/** The days of handbook 5 after somebody of a key role left, as the card and its own edits both name them. */
import { addDays, type Day } from '#src/kernel/day.ts'
import { countedFrom } from '../counted-from.ts'
import type { CalendarSettings } from '../settings.ts'
import { afterWorkdays } from '../workdays.ts'

/** Business days until a suspicion is looked into and until the others are reached; days until somebody has the role. */
const CHECK_WORKDAYS = 2
export const REACH_WORKDAYS = 5
export const SUCCESSOR_DAYS = 14

/** The day to do it by, which is never past, and the day on which the time that the handbook gives ends. */
interface LeavingDay {
  readonly by: Day
  readonly ends: Day
}

export interface LeavingDays {
  readonly check: LeavingDay
  readonly reach: LeavingDay
  readonly successor: LeavingDay
}

/** Time that is over by the day of the look begins anew with it; nobody is named before the others are reached. */
export function leavingDays(since: Day, asOf: Day, calendar: CalendarSettings): LeavingDays {
  const dayAfter = (after: (day: Day) => Day): LeavingDay => ({
    ends: after(since),
    by: countedFrom(since, asOf, after),
  })
  const reach = dayAfter((day) => afterWorkdays(day, REACH_WORKDAYS, calendar))
  const { by, ends } = dayAfter((day) => addDays(day, SUCCESSOR_DAYS))
  return {
    check: dayAfter((day) => afterWorkdays(day, CHECK_WORKDAYS, calendar)),
    reach,
    successor: { ends, by: by < reach.by ? reach.by : by },
  }
}
