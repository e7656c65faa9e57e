/** What somebody had in view when they looked at a proposal, as a token, so that what changed since is not overwritten. */
import { createHash } from 'node:crypto'
import type { MovementCard } from '#src/detect/movement-card.ts'
import { Failure } from '#src/kernel/failure.ts'
import { foldEdits } from '#src/plan/fold-edits.ts'
import type { Plan } from '#src/plan/plan.ts'
import { planLog, type StoredPlan } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'

type Proposing = Pick<MovementCard, 'accountId' | 'finding'>

/** How many edits the plan had, and what was proposed: `12.3fa9c1d20b47`. */
export function seenToken({ finding }: Proposing, { edits }: Pick<StoredPlan, 'edits'>): string {
  const proposed = createHash('sha256').update(JSON.stringify(finding.proposals)).digest('hex')
  return `${edits}.${proposed.slice(0, 12)}`
}

/**
 * The plan as it was when the token was given.
 * @throws Failure 'conflict' when something else is proposed by now
 */
export async function seenPlan(
  tx: Transaction,
  card: Proposing,
  token: string,
  stored: StoredPlan,
): Promise<Plan> {
  const [edits = 0] = token.split('.').map(Number)
  if (seenToken(card, { edits }) !== token || edits > stored.edits) {
    throw new Failure('conflict', 'The movement proposes something else than what was seen', {
      hint: 'Look at it again (movement show), and accept what you see then.',
    })
  }
  if (edits === stored.edits) return stored.plan
  return foldEdits((await planLog(tx, card.accountId)).slice(0, edits))
}
