/** Calendar days: ISO text outside, whole numbers inside, never an instant and never a time zone. */

/** A calendar day as `YYYY-MM-DD`. Sorts as text. */
export type Day = string

const MILLISECONDS_A_DAY = 86_400_000
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text names a day that exists (2026-02-30 does not). */
export function isDay(text: string): boolean {
  return ISO_DAY.test(text) && dayFromNumber(dayNumber(text)) === text
}

/** Days since 1970-01-01; negative before. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY)
}

/** The day that lies `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  if (Number.isNaN(number)) return 'not a day'
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same day of a later month, or that month's last day: 31 January + 1 month = 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12
  const lastDate = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate()
  return new Date(Date.UTC(targetYear, targetMonth, Math.min(date, lastDate))).toISOString().slice(0, 10)
}

/** Whole months from `from` to `to`, counted the way `addMonths` counts. */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return -monthsBetween(to, from)
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth)
  return addMonths(from, months) > to ? months - 1 : months
}

/** 1 Monday … 7 Sunday, for a day number. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** Monday to Friday, for a day number. */
export function isWorkday(number: number): boolean {
  return weekday(number) <= 5
}

/** Workdays after `from` and up to `to`; 0 when `to` is not later. */
export function workdaysBetween(from: Day, to: Day): number {
  const first = dayNumber(from)
  const days = Array.from({ length: Math.max(0, dayNumber(to) - first) }, (_, at) => first + 1 + at)
  return days.filter(isWorkday).length
}

/** The later of two days; a missing one does not count. */
export function latest(...days: (Day | null | undefined)[]): Day | null {
  const known = days.filter((day): day is Day => typeof day === 'string')
  return known.length === 0 ? null : known.reduce((a, b) => (a > b ? a : b))
}
