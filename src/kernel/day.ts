/** Calendar days: ISO text outside, whole numbers inside, never an instant and never a time zone. */

/** A calendar day as `YYYY-MM-DD`. Sorts as text. */
export type Day = string

/** The Gregorian calendar repeats after so many years and days; counted from 1 March, leap days end a year. */
const CYCLE_YEARS = 400
const CYCLE_DAYS = 146_097
/** From 1 March 0000 to 1 January 1970. */
const TO_1970 = 719_468

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text names a day that exists (2026-02-30 does not). */
export function isDay(text: string): boolean {
  return ISO_DAY.test(text) && dayFromNumber(dayNumber(text)) === text
}

/** Days since 1970-01-01; negative before. */
export function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7))
  return numberOf(Number(day.slice(0, 4)), month, Number(day.slice(8, 10)))
}

/** By arithmetic alone: an engine that counts days by the million cannot make a Date of each. */
function numberOf(calendarYear: number, month: number, date: number): number {
  const year = month > 2 ? calendarYear : calendarYear - 1
  const cycle = Math.floor(year / CYCLE_YEARS)
  const yearOfCycle = year - cycle * CYCLE_YEARS
  const monthFromMarch = month > 2 ? month - 3 : month + 9
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + date - 1
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100)
  return cycle * CYCLE_DAYS + yearOfCycle * 365 + leapDays + dayOfYear - TO_1970
}

/** The day that lies `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  if (Number.isNaN(number)) return 'not a day'
  const days = Math.floor(number) + TO_1970
  const cycle = Math.floor(days / CYCLE_DAYS)
  const dayOfCycle = days - cycle * CYCLE_DAYS
  const leapDays =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096)
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365)
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return textOf(yearOfCycle + cycle * CYCLE_YEARS + (month > 2 ? 0 : 1), month, date)
}

function textOf(year: number, month: number, date: number): Day {
  const padded = (value: number): string => (value < 10 ? `0${value}` : String(value))
  return `${String(year).padStart(4, '0')}-${padded(month)}-${padded(date)}`
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
  const firstOfNext = numberOf(targetYear + (targetMonth === 11 ? 1 : 0), ((targetMonth + 1) % 12) + 1, 1)
  const lastDate = firstOfNext - numberOf(targetYear, targetMonth + 1, 1)
  return textOf(targetYear, targetMonth + 1, Math.min(date, lastDate))
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

/** The later of two days; a missing one does not count. */
export function latest(...days: (Day | null | undefined)[]): Day | null {
  const known = days.filter((day): day is Day => typeof day === 'string')
  return known.length === 0 ? null : known.reduce((a, b) => (a > b ? a : b))
}
