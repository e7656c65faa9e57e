/** Takes the edits of an accepted movement out of the plan again, the last first, all or none. */
import { randomUUID } from 'node:crypto'
import type { EditAnswer } from '#src/detect/edit-answer.ts'
import type { MovementCard } from '#src/detect/movement-card.ts'
import { Failure } from '#src/kernel/failure.ts'
import { fatesOf } from '#src/plan/fates-of.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { undoEdit } from '#src/plan/undo-edit.ts'
import { planLog } from '#src/store/plans.ts'
import type { TransactionContext } from './operation.ts'
import { writePlan, type WrittenPlan } from './write-plan.ts'

/**
 * One that somebody has taken back by itself is done already.
 * @throws Failure 'conflict' when somebody has built on one of them, who and on which fields; nothing is written then
 */
export async function takeBackEdits(
  { accountId, editAnswers }: MovementCard,
  by: string,
  { tx, now }: TransactionContext,
): Promise<WrittenPlan> {
  return writePlan(tx, accountId, now, async (_stored, at) => {
    const log = await planLog(tx, accountId)
    const fates = fatesOf(log)
    const undone: PlanEdit[] = []
    for (const answer of editAnswers.toReversed()) {
      if (answer.editId === null || fates.get(answer.editId) === 'undone') continue
      undone.push(undoing([...log, ...undone], answer, { id: randomUUID(), actor: by, at }))
    }
    return undone
  })
}

function undoing(
  log: readonly PlanEdit[],
  { no, editId, proposed }: EditAnswer,
  by: Parameters<typeof undoEdit>[2],
): PlanEdit {
  try {
    return undoEdit(log, editId!, by)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Failure(error.code, `Edit ${no}, "${proposed.says}", cannot be taken back. ${error.message}`, {
      hint: error.hint ?? 'Nothing was taken back.',
      details: error.details,
    })
  }
}
