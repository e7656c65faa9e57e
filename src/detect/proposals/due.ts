/** The day until which something is to be done: counted from the movement, and never in the past. */
import { addDays, type Day, dayFromNumber, dayNumber, isWorkday } from '#src/kernel/day.ts'
import type { Moved } from './moved.ts'

/** Calendar days after the movement began; from the day of the look where these are over. */
export function dueIn(moved: Moved, days: number): Day {
  return counted(moved, (day) => addDays(day, days))
}

/** Business days likewise. */
export function dueInWorkdays(moved: Moved, count: number): Day {
  return counted(moved, (day) => afterWorkdays(day, count))
}

function counted({ finding: { since }, input: { dossier } }: Moved, after: (day: Day) => Day): Day {
  const due = after(since)
  return due < dossier.asOf ? after(dossier.asOf) : due
}

/** The last workday before a day that is to come; the day of the look where there is none. */
export function dueBefore({ input: { dossier } }: Moved, day: Day): Day {
  let number = dayNumber(day) - 1
  while (!isWorkday(number)) number--
  return notPast(dayFromNumber(number), dossier.asOf)
}

export function notPast(day: Day, asOf: Day): Day {
  return day < asOf ? asOf : day
}

function afterWorkdays(day: Day, count: number): Day {
  let number = dayNumber(day)
  for (let left = count; left > 0;) if (isWorkday(++number)) left--
  return dayFromNumber(number)
}
