/** Marks the accounts that imports touched for a new diagnosis, also those of an import that died before it could. */
import { diagnosisMarked, importsToDiagnose } from '#src/store/imports.ts'
import type { ErrandContext } from './operation.ts'

/** What an import has just brought. */
export interface Touched {
  readonly importNo: number
  /** 'all' where they are not known any more */
  readonly accountIds: readonly string[] | 'all'
}

/** @param just the import that was just published; null: only what was left undone before */
export async function markTouched(context: ErrandContext, just: Touched | null): Promise<void> {
  const due = await context.inTransaction(importsToDiagnose)
  if (due.length === 0) return
  const accountIds = just !== null && due.every((one) => one === just.importNo) ? just.accountIds : 'all'
  await context.house.touched(context.actor.organizationId, accountIds)
  await context.inTransaction((tx) => diagnosisMarked(tx, due))
}
