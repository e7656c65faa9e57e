/** Whether a source still speaks on a day: a dead feed makes its figures stale, never low (handbook 4). */
import { addDays, type Day, dayNumber, daysBetween, latest, weekday } from '#src/kernel/day.ts'
import type { Feed, FeedDays } from './portfolio.ts'
import { median } from './statistics.ts'

/** A feed is alive for this many of its usual gaps, and for at least so many days. */
const GAPS = 3
const LEAST_DAYS = 3
/** Surveys come in waves: what is usual is the gap between two of them, not that between two answers of one. */
const LEAST_SURVEY_GAP = 60

/** @returns null when the source brought nothing by the day */
export function feedOn({ source, kind, days }: FeedDays, asOf: Day): Feed | null {
  const known = days.filter((day) => day <= asOf).toSorted()
  const [firstOn, lastOn] = [known[0], known.at(-1)]
  if (firstOn === undefined || lastOn === undefined) return null
  const gaps = known.slice(1).map((day, at) => daysBetween(known[at]!, day))
  const betweenRows = median(gaps.filter((gap) => gap > 0)) ?? 1
  const usualGap = kind === 'survey' ? Math.max(LEAST_SURVEY_GAP, betweenRows) : betweenRows
  return feed({ source, firstOn, usualGap }, lastOn, asOf)
}

/** The feed after it brought more rows on the same day: its rhythm stays what it was. */
export function feedAfter(before: Feed, days: readonly Day[], asOf: Day): Feed {
  const lastOn = latest(before.lastOn, ...days.filter((day) => day <= asOf))!
  return feed(before, lastOn, asOf)
}

function feed(
  { source, firstOn, usualGap }: Pick<Feed, 'source' | 'firstOn' | 'usualGap'>,
  lastOn: Day,
  asOf: Day,
): Feed {
  const alive = daysBetween(lastOn, asOf) <= Math.max(LEAST_DAYS, GAPS * usualGap)
  return { source, firstOn, lastOn, weekEnd: weekEnd(lastOn, usualGap), usualGap, alive }
}

/** Weekly figures are looked at once a week, not anew every day: a look more is a false alarm more. */
function weekEnd(lastOn: Day, usualGap: number): Day {
  return usualGap >= 7 ? lastOn : addDays(lastOn, -(weekday(dayNumber(lastOn)) % 7))
}
