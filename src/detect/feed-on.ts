/** Whether a source still speaks on a day: a dead feed makes its figures stale, never low (handbook 4). */
import { addDays, type Day, dayNumber, daysBetween, isWorkday, latest, weekday } from '#src/kernel/day.ts'
import type { Feed, FeedDays } from './portfolio.ts'
import { median } from './statistics.ts'

/** A feed is alive for this many of its usual gaps, and for at least so many days. */
const GAPS = 3
const LEAST_DAYS = 3
/** So many days tell whether its people work on weekends. */
const ENOUGH_DAYS = 10
/** Of a source that never rests two of seven days are weekend; of one that does, now and then one is. */
const FEW_ON_WEEKENDS = 0.1
/** Surveys come in waves: what is usual is the gap between two of them, not that between two answers of one. */
const LEAST_SURVEY_GAP = 60

/** @returns null when the source brought nothing by the day */
export function feedOn({ source, kind, days, period = 1 }: FeedDays, asOf: Day): Feed | null {
  const known = days.filter((day) => day <= asOf).toSorted()
  const [firstOn, lastOn] = [known[0], known.at(-1)]
  if (firstOn === undefined || lastOn === undefined) return null
  const gaps = known.slice(1).map((day, at) => daysBetween(known[at]!, day))
  const betweenRows = Math.max(period, median(gaps.filter((gap) => gap > 0)) ?? 1)
  const usualGap = kind === 'survey' ? Math.max(LEAST_SURVEY_GAP, betweenRows) : betweenRows
  const onWeekends = known.filter((day) => !isWorkday(dayNumber(day))).length
  const rests = usualGap === 1 && known.length >= ENOUGH_DAYS && onWeekends < FEW_ON_WEEKENDS * known.length
  return feed({ source, firstOn, usualGap, rests }, lastOn, asOf)
}

/** The feed after it brought more rows on the same day: its rhythm stays what it was. */
export function feedAfter(before: Feed, days: readonly Day[], asOf: Day): Feed {
  const lastOn = latest(before.lastOn, ...days.filter((day) => day <= asOf))!
  return feed(before, lastOn, asOf)
}

function feed(
  { source, firstOn, usualGap, rests }: Pick<Feed, 'source' | 'firstOn' | 'usualGap' | 'rests'>,
  lastOn: Day,
  asOf: Day,
): Feed {
  const silentFor = daysBetween(lastOn, asOf) - (rests ? weekendDays(lastOn, asOf) : 0)
  const alive = silentFor <= Math.max(LEAST_DAYS, GAPS * usualGap)
  return { source, firstOn, lastOn, weekEnd: weekEnd(lastOn, usualGap), usualGap, rests, alive }
}

/** After the one day, up to the other. */
function weekendDays(from: Day, to: Day): number {
  const days = Array.from({ length: daysBetween(from, to) }, (_, at) => dayNumber(from) + 1 + at)
  return days.filter((day) => !isWorkday(day)).length
}

/** Weekly figures are looked at once a week, not anew every day: a look more is a false alarm more. */
function weekEnd(lastOn: Day, usualGap: number): Day {
  return usualGap >= 7 ? lastOn : addDays(lastOn, -(weekday(dayNumber(lastOn)) % 7))
}
