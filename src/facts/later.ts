/** Whether a cell says something of a later day: a day, or an instant by its day in UTC. */
import type { Day } from '#src/kernel/day.ts'
import type { Value } from './fact.ts'

export function later(value: Value | undefined, day: Day): boolean {
  return typeof value === 'string' && value.slice(0, 10) > day
}
