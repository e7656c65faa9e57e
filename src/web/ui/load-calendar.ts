/** Loads the calendar of the field of a day once, when somebody comes near it: it is too large to come with every page. */
import type { ComponentType } from 'react'
import type { DayCalendarProps } from './day-calendar.tsx'

type Calendar = ComponentType<DayCalendarProps>

let loaded: Calendar | null = null
let loading: Promise<Calendar | null> | null = null

export function loadedCalendar(): Calendar | null {
  return loaded
}

/** @returns null where it could not be loaded; the next call tries again */
export async function loadCalendar(): Promise<Calendar | null> {
  loading ??= fetchCalendar()
  return loading
}

async function fetchCalendar(): Promise<Calendar | null> {
  try {
    loaded = (await import('./day-calendar.tsx')).DayCalendar
  } catch {
    loading = null
  }
  return loaded
}
