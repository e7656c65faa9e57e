/** How something with a day stands today: settled in time or late, late, due soon, ahead, or without a day. */
import { type Day, daysBetween } from '#src/kernel/day.ts'

export interface DueStanding {
  readonly state: 'done' | 'done late' | 'late' | 'due' | 'ahead' | 'no day'
  /** late by so many days, or that many until it is due; null without a day */
  readonly days: number | null
}

/** Days before its day from which it is due. */
export const DUE_DAYS = 14

/** @param doneOn the day on which it was settled; null: it is settled without one, or open */
export function dueStanding(
  { isSettled, dueOn, doneOn }: { isSettled: boolean; dueOn: Day | null; doneOn: Day | null },
  today: Day,
): DueStanding {
  if (isSettled) {
    const days = dueOn === null || doneOn === null ? null : daysBetween(dueOn, doneOn)
    return days !== null && days > 0 ? { state: 'done late', days } : { state: 'done', days: null }
  }
  if (dueOn === null) return { state: 'no day', days: null }
  const left = daysBetween(today, dueOn)
  if (left < 0) return { state: 'late', days: -left }
  return { state: left <= DUE_DAYS ? 'due' : 'ahead', days: left }
}
