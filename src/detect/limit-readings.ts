/** How far the limits of its plans are used, by the events that read them. */
import type { AccountEvent } from '#src/facts/records.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'

/** A reading says nothing of a quarter later. */
const HOLDS_DAYS = 90
/** Nobody uses twice a limit that holds: a larger value is in per cent, and then all readings of that limit are. */
const MOST_SHARE = 2

export interface LimitReading {
  readonly event: AccountEvent
  /** of the limit, 1 is all of it; above 1 it is overrun */
  readonly share: number
}

export interface LimitUse {
  /** as the sender names it; null when it names none */
  readonly limit: string | null
  /** in the order of their days; never empty */
  readonly readings: readonly LimitReading[]
  /** whether the latest reading is recent enough to hold today */
  readonly holds: boolean
}

/** One entry for each limit and source that was ever read. */
export function limitReadings(events: readonly AccountEvent[], asOf: Day): LimitUse[] {
  const read = events.filter(({ kind, value }) => kind === 'limit_used' && value !== null)
  const byLimit = Map.groupBy(read, ({ text, source }) => `${source}\u0000${text ?? ''}`)
  return [...byLimit.values()].map((same) => {
    const inPerCent = same.some(({ value }) => value! > MOST_SHARE)
    return {
      limit: same[0]!.text,
      readings: same.map((event) => ({ event, share: inPerCent ? event.value! / 100 : event.value! })),
      holds: daysBetween(same.at(-1)!.on, asOf) <= HOLDS_DAYS,
    }
  })
}
