/** Days that people type, in the manner in which everything is written: `14 Jun 2027`, `14.6.`, `tomorrow`. */
import { type Day, isDay } from '#src/kernel/day.ts'
import { mannerOf } from '#src/kernel/manner.ts'
import { type Leaning, readDay } from '#src/kernel/read-day.ts'
import { writtenIn } from './format.ts'
import { enDayField } from './messages/en-day-field.ts'
import { dayOfClock } from './use-today.ts'

/** The first and the last day that can be chosen; without a last one, any later. */
export interface DayBounds {
  readonly from: Day
  readonly to?: Day
}

export function isWithin(day: Day, bounds: DayBounds | undefined): boolean {
  return bounds === undefined || (day >= bounds.from && (bounds.to === undefined || day <= bounds.to))
}

/** The day that is typed, or what to write in its place where it is none or could mean two. */
export function dayRead(
  text: string,
  today: Day = dayOfClock(),
  leans: Leaning = 'next',
): { readonly value: Day } | { readonly refused: string } {
  const read = readDay(text, writtenIn.current(), today, leans)
  if ('value' in read) return read
  const meanings = read.couldBe.map(dayText)
  if (meanings.length > 1) return { refused: enDayField.twoDays(text, meanings) }
  if (meanings[0] !== undefined) return { refused: enDayField.otherOrder(text, meanings[0]) }
  return { refused: enDayField.noDay(text, examples(today)) }
}

/** What to write in place of what stands in a field; null where that is nothing, or a day that can be chosen. */
export function dayRefused(text: string, bounds?: DayBounds, today: Day = dayOfClock()): string | null {
  if (text === '') return null
  const read = dayRead(text, today)
  if ('refused' in read) return read.refused
  if (bounds === undefined || isWithin(read.value, bounds)) return null
  return enDayField.outside(dayText(bounds.from), bounds.to === undefined ? null : dayText(bounds.to))
}

/** As it stands in a field: a day in the manner of the reader, and what is none as it was typed. */
export function dayText(value: string): string {
  return isDay(value) ? mannerOf(writtenIn.current()).day(value) : value
}

/** With a number that can be no month, so that the order is seen. */
function examples(today: Day): string[] {
  const day = `${today.slice(0, 8)}25`
  const inNumbers = new Intl.DateTimeFormat(writtenIn.current(), { timeZone: 'UTC' })
  return [dayText(day), inNumbers.format(new Date(`${day}T00:00:00Z`))]
}
