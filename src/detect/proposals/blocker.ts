/** What stands in the way of the renewal, as an entry of the renewal plan. */
import type { Day } from '#src/kernel/day.ts'
import type { Added } from '#src/plan/proposed-edit.ts'
import { added, answering } from './added.ts'
import type { Moved } from './moved.ts'
import { ownerOf } from './owner-of.ts'

export function blocker(moved: Moved, says: string, dueOn: Day): Added<'blockers'> {
  const ownerEmail = ownerOf(moved, 'am')
  const item = { blocker: says, ownerEmail, dueOn, status: 'Open' } as const
  return added(moved, 'blockers', answering(moved, 'blocker'), item, { says, ownerEmail, dueOn })
}
