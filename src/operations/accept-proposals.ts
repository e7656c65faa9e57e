/** Writes what somebody takes of a movement's proposals into the plan, and says what became of each. */
import { randomUUID } from 'node:crypto'
import type { EditAnswer } from '#src/detect/edit-answer.ts'
import type { MovementCard } from '#src/detect/movement-card.ts'
import { type Accepted, asPlanEdits } from '#src/plan/as-plan-edits.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { proposedDiffs } from '#src/plan/proposed-diff.ts'
import type { Instant } from '#src/plan/provenance.ts'
import { versionInView } from '#src/plan/version-in-view.ts'
import type { StoredPlan } from '#src/store/plans.ts'
import { diagnosisOf } from '#src/store/standings.ts'
import { type Choice, type ChosenEdit, chosenEdits } from './chosen-edits.ts'
import type { TransactionContext } from './operation.ts'
import { opensExpansion, refuseExpansion } from './refuse-expansion.ts'
import { seenPlan } from './seen-plan.ts'
import { writePlan, type WrittenPlan } from './write-plan.ts'

export interface Acceptance extends Choice {
  readonly by: string
  /** the token of what they looked at; without it, what was written by hand since the card opened is not known to them */
  readonly seen?: string | undefined
}

/**
 * @throws Failure 'invalid-input' for a choice that does not fit, 'conflict' where somebody wrote otherwise meanwhile or
 *   an expansion is to wait: nothing is written then
 */
export async function acceptProposals(
  card: MovementCard,
  { by, seen, ...choice }: Acceptance,
  { tx, now }: TransactionContext,
): Promise<{ readonly editAnswers: readonly EditAnswer[]; readonly written: WrittenPlan }> {
  const chosen = chosenEdits(card.finding.proposals, choice)
  await refuseOpening(card, chosen, tx)
  let missing: ReadonlySet<number> = new Set()
  const written = await writePlan(tx, card.accountId, now, async (stored, at) => {
    missing = choice.only === undefined ? missingIn(stored, chosen, at) : missing
    const taken = chosen.flatMap((one) => (one.taken === null || missing.has(one.no) ? [] : [one.taken]))
    return asPlanEdits(taken, {
      ...(seen === undefined ? asOpened(card, stored) : { plan: await seenPlan(tx, card, seen, stored) }),
      newId: randomUUID,
      actor: by,
      cause: { by: 'proposal', id: card.id },
      at,
    })
  })
  return { editAnswers: answersOf(chosen, missing, written), written }
}

/** Nobody knows by the proposal what was written by hand since. */
function asOpened({ openedOn }: MovementCard, { plan }: StoredPlan): Pick<Accepted, 'plan' | 'versionOf'> {
  return { plan, versionOf: (item) => versionInView(item, `${openedOn}T00:00:00.000Z`) }
}

/** Edits of items that never were in the plan: there is nothing that they could change. */
function missingIn({ plan }: StoredPlan, chosen: readonly ChosenEdit[], at: Instant): ReadonlySet<number> {
  const taken = chosen.filter((one): one is ChosenEdit & { taken: ProposedEdit } => one.taken !== null)
  const diffs = proposedDiffs(
    plan,
    taken.map((one) => one.taken),
    at,
  )
  return new Set(taken.filter((_one, place) => diffs[place]!.stands === 'missing').map(({ no }) => no))
}

function answersOf(
  chosen: readonly ChosenEdit[],
  missing: ReadonlySet<number>,
  { applied }: WrittenPlan,
): EditAnswer[] {
  const entered = applied.values()
  return chosen.map(({ no, proposed, taken, answer }) => {
    const isMissing = missing.has(no)
    const one = taken === null || isMissing ? undefined : entered.next().value
    const what = { no, proposed, answer: isMissing ? 'left out' : answer, isMissing } as const
    return { ...what, editId: one?.edit.id ?? null, itemId: one?.itemId ?? null }
  })
}

async function refuseOpening(
  { accountId }: MovementCard,
  chosen: readonly ChosenEdit[],
  tx: TransactionContext['tx'],
): Promise<void> {
  const open = chosen.find(({ taken }) => opensExpansion(taken))
  const diagnosis = open === undefined ? null : await diagnosisOf(tx, accountId)
  if (open === undefined || diagnosis === null) return
  const hint = (waits: string) =>
    `Let it wait: accept it with the status "Waiting" and the blocker "${waits}", or leave edit ${open.no} out.`
  refuseExpansion(open.no, diagnosis, hint)
}
