/** The day until which something is to be done: counted from the movement, and never in the past. */
import { addDays, type Day, dayFromNumber, dayNumber } from '#src/kernel/day.ts'
import { countedFrom } from '../counted-from.ts'
import { afterWorkdays, isWorkedOn } from '../workdays.ts'
import type { Moved } from './moved.ts'

/** Calendar days after the movement began; from the day of the look where these are over. */
export function dueIn(moved: Moved, days: number): Day {
  return counted(moved, (day) => addDays(day, days))
}

/** Business days likewise. */
export function dueInWorkdays(moved: Moved, count: number): Day {
  return counted(moved, (day) => afterWorkdays(day, count, moved.input.settings.calendar))
}

function counted({ finding: { since }, input: { dossier } }: Moved, after: (day: Day) => Day): Day {
  return countedFrom(since, dossier.asOf, after)
}

/** The last workday before a day that is to come; the day of the look where there is none. */
export function dueBefore({ input: { dossier, settings } }: Moved, day: Day): Day {
  const isWorked = isWorkedOn(settings.calendar)
  const first = dayNumber(dossier.asOf)
  let number = dayNumber(day) - 1
  while (number > first && !isWorked(number)) number--
  return notPast(dayFromNumber(number), dossier.asOf)
}

export function notPast(day: Day, asOf: Day): Day {
  return day < asOf ? asOf : day
}
