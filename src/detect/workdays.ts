/** Which days are worked on, as the settings of the calendar say: the days of the week, without the holidays. */
import { type Day, dayFromNumber, dayNumber, weekday } from '#src/kernel/day.ts'
import type { CalendarSettings } from './settings.ts'

/** As settings name them, Monday first. */
export const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

type WorkedDays = Pick<CalendarSettings, 'workdays' | 'holidays'>

/** Where every day that could come is a holiday, the next one has to do. */
const FURTHEST = 366

/** @returns whether a day, by its number, is worked on */
export function isWorkedOn({ workdays, holidays }: WorkedDays): (number: number) => boolean {
  const free = new Set(holidays)
  const week = new Set<number>(workdays.map((name) => weekdayNames.findIndex((one) => one === name) + 1))
  return (number) => {
    if (!week.has(weekday(number))) return false
    if (free.size === 0) return true
    const day = dayFromNumber(number)
    return !free.has(day) && !free.has(day.slice(5))
  }
}

export function afterWorkdays(day: Day, count: number, calendar: WorkedDays): Day {
  const isWorked = isWorkedOn(calendar)
  let number = dayNumber(day)
  for (let left = count; left > 0; left--) {
    const from = number + 1
    number = from
    while (!isWorked(number) && number - from < FURTHEST) number++
  }
  return dayFromNumber(number)
}

/** Workdays after `from` and up to `to`; 0 when `to` is not later. */
export function workdaysBetween(from: Day, to: Day, calendar: WorkedDays): number {
  const isWorked = isWorkedOn(calendar)
  const first = dayNumber(from)
  const days = Array.from({ length: Math.max(0, dayNumber(to) - first) }, (_, at) => first + 1 + at)
  return days.filter(isWorked).length
}
