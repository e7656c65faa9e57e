/** What accepting a movement would change, told beforehand: it applies the edits to the plan and writes nothing. */
import { randomUUID } from 'node:crypto'
import { accepting } from '#src/detect/effect/accepting.ts'
import { movementWeight } from '#src/detect/effect/movement-weight.ts'
import type { MovementCard } from '#src/detect/movement-card.ts'
import { applyEdit } from '#src/plan/apply-edit.ts'
import { asPlanEdits } from '#src/plan/as-plan-edits.ts'
import type { Plan } from '#src/plan/plan.ts'
import { diagnosisOf } from '#src/store/show-account.ts'
import type { Transaction } from '#src/store/tenant.ts'

export async function proposalEffect(tx: Transaction, card: MovementCard, plan: Plan, now: Date) {
  const diagnosis = await diagnosisOf(tx, card.accountId)
  if (diagnosis === null)
    return { weighs: [], accepting: [], leftOpen: ['The account was not diagnosed yet.'] }
  return {
    weighs: movementWeight(card.finding, diagnosis),
    accepting: accepting({ diagnosis, after: diagnosis, quality: null }),
    leftOpen: [],
  }
}

/** The plan with all of the edits that apply. */
function planAccepted(card: MovementCard, plan: Plan, now: Date): Plan {
  const edits = asPlanEdits(card.finding.proposals, {
    newId: randomUUID,
    plan,
    actor: 'operator',
    cause: { by: 'proposal', id: card.id },
    at: now.toISOString(),
  })
  return edits.reduce((before, edit) => {
    const applied = applyEdit(before, edit)
    return 'plan' in applied ? applied.plan : before
  }, plan)
}
