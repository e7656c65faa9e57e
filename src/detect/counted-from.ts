/** The day on which a time ends: counted from what began it, and anew from the day of the look where that is over. */
import type { Day } from '#src/kernel/day.ts'

export function countedFrom(since: Day, asOf: Day, after: (day: Day) => Day): Day {
  const ends = after(since)
  return ends < asOf ? after(asOf) : ends
}
