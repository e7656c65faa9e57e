/** Fills the plans of accounts that were just diagnosed from their records, or lets them follow these. */
import { createHash } from 'node:crypto'
import type { EditDraft } from '#src/detect/fill/edit-draft.ts'
import { editsFromRecords, type FromRecords } from '#src/detect/fill/edits-from-records.ts'
import { Failure } from '#src/kernel/failure.ts'
import { applyEdits } from '#src/plan/apply-edits.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { Instant } from '#src/plan/provenance.ts'
import { type EditedPlan, plansFilled, plansToEdit, savePlans, type StoredPlan } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'
import type { Met } from './diagnose-accounts.ts'
import type { ErrandContext } from './operation.ts'
import { entersAt } from './write-plan.ts'

/** Whether the records change anything in its plan; dossiers of others need not be kept. */
export function isToFill(met: Met): boolean {
  const { drafts, fills } = fromRecords(met, met.plan)
  return fills || drafts.length > 0
}

/**
 * In one short transaction. What a person does to a plan in the meantime holds: each is looked at anew once nobody else
 * edits it.
 */
export async function fillPlans(
  due: readonly Met[],
  { inTransaction, now, today }: Pick<ErrandContext, 'inTransaction' | 'now' | 'today'>,
): Promise<void> {
  if (due.length === 0) return
  await inTransaction(async (tx: Transaction) => {
    const plans = await plansToEdit(
      tx,
      due.map((met) => idOf(met)),
    )
    const edited = due.map((met) => editedPlan(met, plans.get(idOf(met))!, now))
    await savePlans(tx, edited)
    const filled = edited.filter(({ fills }) => fills).map(({ accountId }) => accountId)
    if (filled.length > 0) await plansFilled(tx, filled, today)
  })
}

function editedPlan(met: Met, before: StoredPlan, now: Date): EditedPlan & Pick<FromRecords, 'fills'> {
  const accountId = idOf(met)
  const { drafts, fills } = fromRecords(met, before)
  const at = entersAt(before, now)
  const result = applyEdits(
    before.plan,
    drafts.map((draft) => made(draft, accountId, at)),
  )
  if ('conflict' in result) {
    throw new Failure('conflict', `The plan of ${accountId} refuses what its records say`, {
      details: result.conflict,
    })
  }
  return { accountId, before, after: result.plan, applied: result.applied, fills }
}

function fromRecords({ dossier, diagnosis, settings }: Met, { plan, filledOn }: StoredPlan): FromRecords {
  return editsFromRecords({ dossier, diagnosis, settings, plan }, filledOn)
}

function idOf({ diagnosis }: Met): string {
  return diagnosis.account.id
}

/** Its id follows from what it is about, so that two who fill the same plan make the same edit. */
function made(draft: EditDraft, accountId: string, at: Instant): PlanEdit {
  const { section, target, basedOn } = draft
  const key = JSON.stringify([accountId, section, target, basedOn, basedOn === 0 ? null : at])
  const hash = createHash('sha256').update(key).digest('hex')
  const id = [8, 12, 16, 20, 32].map((end, at, ends) => hash.slice(ends[at - 1] ?? 0, end)).join('-')
  return { ...draft, id, at } as PlanEdit
}
