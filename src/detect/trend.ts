/** Whether a value of use went up or down against 28 days ago, or too little to say (handbook 4). */
import { distinctPeople } from '#src/facts/distinct-people.ts'
import { sumWithin, type UsageSeries } from '#src/facts/usage-series.ts'
import { WINDOW_DAYS } from './usage-standing.ts'

export type Trend = 'up' | 'flat' | 'down'

const LEAST_EVENTS = 20
/** Under so many users a change must also be one of so many users, or of so many active days where there is one. */
const FEW_USERS = 5
const LEAST_USERS = 2
const LEAST_ACTIVE_DAYS = 4

/**
 * @param leastChange relative change from which on it counts
 * @param to day number on which `now` was measured; `before` 28 days earlier
 */
export function trend(
  now: number,
  before: number,
  leastChange: number,
  series: UsageSeries,
  to: number,
): Trend {
  const change = now - before
  if (change === 0 || Math.abs(change) < leastChange * before) return 'flat'
  const [recent, earlier] = [to, to - WINDOW_DAYS].map((day) => activity(series, day))
  if (Math.max(recent!.events, earlier!.events) < LEAST_EVENTS) return 'flat'
  return tooFew(recent!, earlier!) ? 'flat' : change > 0 ? 'up' : 'down'
}

interface Activity {
  readonly events: number
  readonly users: number | null
  readonly activeDays: number
}

function activity(series: UsageSeries, to: number): Activity {
  const first = to - WINDOW_DAYS + 1 - series.from
  const days = series.events.subarray(Math.max(0, first), to + 1 - series.from)
  return {
    events: sumWithin(series, series.events, to, WINDOW_DAYS),
    users: distinctPeople(series, to, WINDOW_DAYS),
    activeDays: days.reduce((count, events) => count + (events > 0 ? 1 : 0), 0),
  }
}

function tooFew(recent: Activity, earlier: Activity): boolean {
  if (recent.users === null || earlier.users === null) return false
  const users = Math.max(recent.users, earlier.users)
  if (users >= FEW_USERS) return false
  return users === 1
    ? Math.abs(recent.activeDays - earlier.activeDays) < LEAST_ACTIVE_DAYS
    : Math.abs(recent.users - earlier.users) < LEAST_USERS
}
