/** Takes out of the plans what an import brought into them, with edits that the log keeps; what people built on it stays. */
import { fileEditId } from '#src/plan/from-files/file-row.ts'
import { applyEdits } from '#src/plan/apply-edits.ts'
import { handoverEdits } from '#src/plan/held-by.ts'
import { isByPerson } from '#src/plan/is-by-person.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { type EditThatStays, takeBackImport } from '#src/plan/take-back-import.ts'
import { planLogs, plansToEdit, savePlans, type StoredPlan } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { editsCalled, editsRestingOn, planRowsOf } from '#src/store/undo-import.ts'
import { batches } from './batches.ts'
import { entersAt } from './write-plan.ts'

/** Plans that are held in memory at once. */
const BATCH = 100

/** An edit that stays though the import is taken back. */
export interface EditStaying {
  readonly accountId: string
  readonly edit: PlanEdit
  /** the later edits of persons that touch the same; none: a person accepted it as a proposal */
  readonly builtOnBy: readonly PlanEdit[]
}

export interface PlansTakenBack {
  readonly takenBack: number
  readonly stay: readonly EditStaying[]
}

/** @param accountIds those that the import touched and that stay */
export async function takeBackPlans(
  tx: Transaction,
  importNo: number,
  accountIds: readonly string[],
  by: { readonly actor: string; readonly now: Date },
): Promise<PlansTakenBack> {
  const rows = await planRowsOf(tx, importNo)
  const resting = Map.groupBy(await editsRestingOn(tx, importNo, accountIds), ({ accountId }) => accountId)
  const handed = await editsCalled(tx, handoverEdits(importNo), accountIds)
  const concerned = accountIds.filter((id) => rows.has(id) || resting.has(id) || handed.has(id))
  let takenBack = 0
  const stay: EditStaying[] = []
  for (const batch of batches(concerned, BATCH)) {
    const logs = await planLogs(tx, batch)
    const plans = await plansToEdit(
      tx,
      batch.filter((id) => logs.has(id)),
    )
    const edited = [...plans].map(([accountId, before]) => {
      const log = logs.get(accountId)!
      const rested = resting.get(accountId) ?? []
      const accepted = new Set(rested.filter((one) => one.by === 'proposal').map(({ id }) => id))
      const ids = new Set([
        ...(rows.get(accountId) ?? []).flatMap((row) => [
          fileEditId(row),
          fileEditId({ ...row, isAgain: true }),
        ]),
        ...rested.filter((one) => one.by === 'records').map(({ id }) => id),
        ...(handed.get(accountId) ?? []),
      ])
      const at = entersAt(before, by.now)
      const { edits, stay: built } = takeBackImport(log, ids, { importNo, actor: by.actor, at })
      takenBack += edits.length
      stay.push(...staying(accountId, log, accepted, built))
      return { accountId, before, ...after(before, edits) }
    })
    await savePlans(tx, edited)
  }
  return { takenBack, stay }
}

function after({ plan }: StoredPlan, edits: readonly PlanEdit[]) {
  const result = applyEdits(plan, edits)
  // Each was made for the plan as the one before leaves it.
  if ('conflict' in result) throw new Error(`The edit ${result.conflict.edit.id} meets a conflict`)
  return { after: result.plan, applied: result.applied }
}

/** What later imports and the engine built on it says the same anew: only what persons did is told. */
function staying(
  accountId: string,
  log: readonly PlanEdit[],
  accepted: ReadonlySet<string>,
  built: readonly EditThatStays[],
): EditStaying[] {
  const byPersons = built.flatMap(({ edit, builtOnBy }) => {
    const persons = builtOnBy.filter(({ cause }) => isByPerson(cause))
    return persons.length === 0 ? [] : [{ accountId, edit, builtOnBy: persons }]
  })
  const proposals = log.filter(({ id }) => accepted.has(id))
  return [...byPersons, ...proposals.map((edit) => ({ accountId, edit, builtOnBy: [] }))]
}
