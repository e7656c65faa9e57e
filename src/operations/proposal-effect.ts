/** What accepting a movement would change, told beforehand: it applies the edits to the plan and writes nothing. */
import { randomUUID } from 'node:crypto'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { accepting } from '#src/detect/effect/accepting.ts'
import { movementWeight } from '#src/detect/effect/movement-weight.ts'
import type { MovementCard } from '#src/detect/movement-card.ts'
import { readPlan } from '#src/detect/plan/read-plan.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import { applyEdit } from '#src/plan/apply-edit.ts'
import { asPlanEdits } from '#src/plan/as-plan-edits.ts'
import type { Plan } from '#src/plan/plan.ts'
import { sameValue } from '#src/plan/same-value.ts'
import { qualityInputs } from '#src/store/plan-quality.ts'
import { detectAgain } from './detect-again.ts'
import type { TransactionContext } from './operation.ts'

type Context = Pick<TransactionContext, 'tx' | 'today' | 'now'>

/** Of a card that has its answer, accepting changes nothing any more. */
export async function proposalEffect(card: MovementCard, { tx, today, now }: Context) {
  const input = (await qualityInputs(tx, [card.accountId], today)).get(card.accountId)
  if (input === undefined) {
    return { weighs: [], accepting: [], leftOpen: ['The account was not diagnosed yet.'] }
  }
  const weighs = movementWeight(card.finding, input.diagnosis)
  if (card.state !== 'queued' && card.state !== 'listed') return { weighs, accepting: [], leftOpen: [] }
  const plan = planAccepted(card, input.plan, now)
  const cards = input.cards.map((one) =>
    one.id === card.id ? { ...one, state: 'accepted' as const, acceptedOn: today } : one,
  )
  const quality = { before: planQuality(input), after: planQuality({ ...input, plan, cards }) }
  const judged = await judgedAnew(tx, input, plan)
  const { diagnosis } = input
  if (judged !== null) return { weighs, accepting: accepting({ ...judged, quality }), leftOpen: [] }
  return {
    weighs,
    accepting: accepting({ diagnosis, after: null, quality }),
    leftOpen: ['What the plan then says counts for health and outlook from the next diagnosis on.'],
  }
}

interface Judged {
  readonly diagnosis: Diagnosis
  readonly after: Diagnosis
}

/** The engine runs again only where the edits say something that it listens to; null: it cannot. */
async function judgedAnew(
  tx: Context['tx'],
  { diagnosis, plan: before }: { readonly diagnosis: Diagnosis; readonly plan: Plan },
  after: Plan,
): Promise<Judged | null> {
  if (sameValue(readPlan(before), readPlan(after))) return { diagnosis, after: diagnosis }
  const judge = await detectAgain(tx, diagnosis.account.id, diagnosis.asOf)
  return judge && { diagnosis: judge(before), after: judge(after) }
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
