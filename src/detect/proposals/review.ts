/** A review of the plan, with what is to be made sure of in it. */
import type { Day } from '#src/kernel/day.ts'
import type { Added } from '#src/plan/proposed-edit.ts'
import { added, answering } from './added.ts'
import type { Moved } from './moved.ts'
import { ownerOf, type Side } from './owner-of.ts'

export interface ReviewWanted {
  readonly review: string
  readonly on: Day
  /** until when it is prepared; the day itself where nothing is said */
  readonly dueOn?: Day
  readonly confirm: readonly string[]
  readonly by: Side
}

export function review(
  moved: Moved,
  { review: name, on, dueOn = on, confirm, by }: ReviewWanted,
): Added<'reviews'> {
  const first = confirm.length === 0 ? '' : `, first ${confirm.slice(0, 2).join(' and ')}`
  return added(
    moved,
    'reviews',
    answering(moved, 'review'),
    { review: name, on, confirm },
    {
      says: `${name}${first}`,
      ownerEmail: ownerOf(moved, by),
      dueOn,
    },
  )
}
