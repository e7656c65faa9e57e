/** Brings the rows of plan files that imports have published into the plans of their accounts, each once. */
import { accountRow } from '#src/facts/account-row.ts'
import { catalogueOn } from '#src/facts/catalogue.ts'
import type { ContactMerge } from '#src/facts/contact-merge.ts'
import { factId } from '#src/facts/fact.ts'
import { text } from '#src/facts/values.ts'
import { enterFiles } from '#src/plan/from-files/enter-files.ts'
import type { FileConflict } from '#src/plan/from-files/file-edit.ts'
import { type FileVersion, fileEditId } from '#src/plan/from-files/file-row.ts'
import { surroundingsOf } from '#src/plan/from-files/surroundings-of.ts'
import type { Surroundings } from '#src/plan/from-files/surroundings.ts'
import { contactMergesOf } from '#src/store/contact-merges.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { accountKeys } from '#src/store/histories.ts'
import {
  accountsWithPlanFiles,
  editsEntered,
  editsTakenBack,
  importsOfPlans,
  type PlanFiles,
  planFilesOf,
} from '#src/store/plan-files.ts'
import { plansToEdit, savePlans, type StoredPlan } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { batches } from './batches.ts'
import type { ErrandContext } from './operation.ts'

/** Accounts a transaction. */
const BATCH = 100

export interface PlanConflict extends FileConflict {
  readonly accountId: string
  /** its name */
  readonly account: string
}

/**
 * A batch enters as a whole or not at all, and what has entered does not enter again: interrupted, it is run anew.
 * @param importNos published imports that may not have entered yet
 * @param accountIds those that they touched
 * @returns where persons decided otherwise
 */
export async function bringPlansIn(
  context: Pick<ErrandContext, 'inTransaction' | 'report' | 'now' | 'today'>,
  importNos: readonly number[],
  accountIds: readonly string[] | 'all',
): Promise<readonly PlanConflict[]> {
  const { inTransaction, report, now } = context
  const ofPlans = await inTransaction((tx) => importsOfPlans(tx, importNos))
  if (ofPlans.length === 0) return []
  const asked = accountIds === 'all' ? (await inTransaction(accountKeys)).map(({ id }) => id) : accountIds
  const { facts } = await inTransaction((tx) => catalogueFacts(tx, null))
  const { team } = catalogueOn(facts, null, context.today)
  const conflicts: PlanConflict[] = []
  let done = 0
  for (const batch of batches(asked, BATCH)) {
    report({ says: 'Bringing plans in, accounts', done, of: asked.length })
    const files = { accountIds: batch, importNos: new Set(ofPlans), team, now }
    conflicts.push(...(await inTransaction((tx) => enterBatch(tx, files))))
    done += batch.length
  }
  return conflicts
}

interface Batch {
  readonly accountIds: readonly string[]
  readonly importNos: ReadonlySet<number>
  readonly team: Surroundings['team']
  readonly now: Date
}

async function enterBatch(tx: Transaction, batch: Batch): Promise<PlanConflict[]> {
  const ids = await accountsWithPlanFiles(tx, batch.accountIds, [...batch.importNos])
  if (ids.length === 0) return []
  const plans = await plansToEdit(tx, ids)
  const files = await planFilesOf(tx, ids)
  const merges = await contactMergesOf(tx, ids)
  const takenBack = await editsTakenBack(tx, ids)
  for (const [id, { versions, facts }] of files)
    files.set(id, { facts, versions: versions.map((version) => enteringAgain(version, id, takenBack)) })
  const come = [...files.values()].flatMap(({ versions }) =>
    versions.filter(({ importNo }) => batch.importNos.has(importNo)),
  )
  const entered = await editsEntered(tx, ids, come.map(fileEditId))
  const isNew = (version: FileVersion) =>
    batch.importNos.has(version.importNo) && !entered.has(fileEditId(version))
  const edited = ids.map((accountId) => ({
    accountId,
    ...enterAccount(plans.get(accountId)!, files.get(accountId)!, isNew, {
      ...batch,
      merges: merges.get(accountId) ?? [],
    }),
  }))
  await savePlans(tx, edited)
  return edited.flatMap(({ accountId, account, conflicts }) =>
    conflicts.map((conflict) => ({ ...conflict, accountId, account })),
  )
}

/** What entered before and was taken back with its import has an edit in the log already, and enters by another one. */
function enteringAgain(version: FileVersion, accountId: string, takenBack: ReadonlySet<string>): FileVersion {
  return takenBack.has(`${accountId} ${fileEditId(version)}`) ? { ...version, isAgain: true } : version
}

function enterAccount(
  before: StoredPlan,
  { versions, facts }: PlanFiles,
  isNew: (version: FileVersion) => boolean,
  { team, now, merges }: Pick<Batch, 'team' | 'now'> & { readonly merges: readonly ContactMerge[] },
) {
  const latest = new Map(versions.map((version) => [factId(version), version]))
  const { plan, applied, conflicts } = enterFiles({
    versions,
    isNew,
    around: surroundingsOf(facts, [...latest.values()], team, before.plan, merges),
    plan: before.plan,
    lastAt: before.lastAt,
    now: now.toISOString(),
  })
  const account = accountRow(facts.filter(({ kind }) => kind === 'account'))
  return {
    before,
    after: plan,
    applied,
    conflicts,
    account: (account === undefined ? null : text(account, 'name')) ?? account?.sourceId ?? '',
  }
}
