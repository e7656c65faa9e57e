/** The two days that are compared: from the address, else the last ninety days, and always within what was kept. */
import { addDays, type Day, isDay } from '#src/kernel/day.ts'

export interface ComparedDays {
  readonly from: Day
  readonly to: Day
}

/** What the address keeps of them. */
export interface HealthSearch {
  readonly from?: Day
  readonly to?: Day
}

export const shortcuts = [7, 28, 90] as const
const USUAL_DAYS = 90

export function healthSearch(search: Record<string, unknown>): HealthSearch {
  const day = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : undefined)
  const [from, to] = [day(search['from']), day(search['to'])]
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** @param kept the first and the last day that there is a snapshot of */
export function comparedDays({ from, to }: HealthSearch, kept: ComparedDays): ComparedDays {
  const within = (day: Day) => (day < kept.from ? kept.from : day > kept.to ? kept.to : day)
  const later = within(to ?? kept.to)
  const earlier = within(from ?? addDays(later, -USUAL_DAYS))
  return earlier <= later ? { from: earlier, to: later } : { from: later, to: earlier }
}

/** So many days before the later one. */
export function daysBefore({ to }: ComparedDays, days: number): ComparedDays {
  return { from: addDays(to, -days), to }
}

/** A click on a day of the course: the first one begins anew, the second one ends. */
export function withClicked(day: Day, first: Day | null): ComparedDays | null {
  if (first === null || first === day) return null
  return first < day ? { from: first, to: day } : { from: day, to: first }
}
