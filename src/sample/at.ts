/** Instants in the middle of working hours, as ISO 8601 in UTC. */
import type { Day } from '#src/kernel/day.ts'

/** `at('2026-03-01', 9, 30)` is `2026-03-01T09:30:00Z`. */
export function at(day: Day, hour: number, minute = 0): string {
  return `${day}T${two(hour)}:${two(minute)}:00Z`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
