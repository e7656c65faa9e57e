/** An action of the plan that a movement calls for: who does what until when. */
import type { Day } from '#src/kernel/day.ts'
import type { Person } from '#src/facts/dossier.ts'
import type { Added } from '#src/plan/proposed-edit.ts'
import type { ItemTarget } from '#src/plan/target.ts'
import { added, answering } from './added.ts'
import type { Moved } from './moved.ts'
import { ownerOf, type Side } from './owner-of.ts'

export interface ActionWanted {
  /** tells it apart from the other actions of its cause */
  readonly what: string
  readonly action: string
  /** who of us sees to it */
  readonly by: Side
  readonly dueOn: Day
  readonly answers?: ItemTarget
  readonly why?: string
  /** one of ours who is nearer to it than AM or CSM */
  readonly email?: string | null
  /** somebody at the customer, where it is theirs to do */
  readonly theirs?: Person | null
}

export function action(moved: Moved, wanted: ActionWanted): Added<'actions'> {
  const { what, by, dueOn, theirs = null, answers = null } = wanted
  const ownerEmail = wanted.email ?? ownerOf(moved, by)
  const owner =
    theirs === null
      ? ({ side: 'ours', email: ownerEmail } as const)
      : ({ side: 'theirs', personId: theirs.factId, name: theirs.name } as const)
  const item = { action: wanted.action, owner, dueOn, status: 'Open', answers } as const
  const why = wanted.why === undefined ? {} : { why: wanted.why }
  return added(moved, 'actions', answering(moved, what), item, {
    says: wanted.action,
    ownerEmail,
    dueOn,
    ...why,
  })
}
