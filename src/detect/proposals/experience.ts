/** A win or a friction of the current state. */
import type { Added } from '#src/plan/proposed-edit.ts'
import { added, answering } from './added.ts'
import { dueInWorkdays } from './due.ts'
import type { Moved } from './moved.ts'
import { ownerOf } from './owner-of.ts'

/** What is known is written down within so many workdays. */
const WRITE_WORKDAYS = 5

export function experience<S extends 'wins' | 'frictions'>(moved: Moved, section: S, says: string): Added<S> {
  return added(
    moved,
    section,
    answering(moved, section),
    { says, on: moved.finding.since },
    {
      says,
      ownerEmail: ownerOf(moved, 'csm'),
      dueOn: dueInWorkdays(moved, WRITE_WORKDAYS),
    },
  )
}
