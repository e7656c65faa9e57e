/** Whether a movement waits now, and nobody has let it rest for longer. */
import type { Day } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'

/** A condition on a movement `m`. */
export function isAwake(today: Day): RawBuilder<boolean> {
  return sql<boolean>`coalesce(m.snoozed_until <= ${today}, true)`
}
