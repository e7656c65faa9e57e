/** Expansion free: each opportunity that waited for the account to be no longer critical is opened (handbook 6). */
import type { Changed } from '#src/plan/proposed-edit.ts'
import type { WaitingExpansion } from '../plan/plan-reading.ts'
import type { Playbook } from '../playbook.ts'
import { proposed } from '../proposals/added.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import type { Moved } from '../proposals/moved.ts'
import { ownerOf } from '../proposals/owner-of.ts'

const FIRST_STEP_WORKDAYS = 10

export const expansionFree: Playbook = {
  rule: 'expansion-free',
  propose: (finding, input) => input.plan.waiting.map((waiting) => opened({ finding, input }, waiting)),
}

function opened(
  moved: Moved,
  { itemId, opportunity, ownerEmail }: WaitingExpansion,
): Changed<'opportunities'> {
  const said = {
    says: `${opportunity}: it no longer waits`,
    ownerEmail: ownerEmail ?? ownerOf(moved, 'am'),
    dueOn: dueInWorkdays(moved, FIRST_STEP_WORKDAYS),
  }
  return {
    section: 'opportunities',
    change: 'change',
    target: { by: 'item', id: itemId },
    item: { status: 'Open', blocker: null },
    ...proposed(moved, said),
  }
}
