/** Takes a whole import back. */
import type { StoredImport } from '#src/store/imports.ts'
import { listImports } from '#src/store/imports.ts'
import { namesOfAccounts } from '#src/store/import-history.ts'
import { type RecordMade, recordsMade } from '#src/store/records-made.ts'
import type { Transaction } from '#src/store/tenant.ts'
import {
  accountsTouched,
  adoptRecords,
  dropAccounts,
  dropWhatItFound,
  dropReplayed,
  dropRows,
  importToUndo,
  markUndone,
  reachOf,
} from '#src/store/undo-import.ts'
import { z } from 'zod'
import { finishImports } from '../finish-imports.ts'
import { importNumber, ranBy } from '../import-input.ts'
import { errand } from '../operation.ts'
import { undoingSchema } from '../stored-import-schema.ts'
import { type PlansTakenBack, takeBackPlans } from '../take-back-plans.ts'

type Undoing = z.output<typeof undoingSchema>

/** Named of each kind; the others are counted. */
const ACCOUNTS = 50
const EDITS = 200

export const undoImport = errand({
  name: 'import.undo',
  summary: 'Take an import back',
  description:
    'What it brought is gone and the versions before hold again: facts, usage, accounts that only it knew, and what ' +
    'its files wrote in plans. What a person wrote since stays, and so does an account that others speak of; the ' +
    'answer says which. All or nothing. To redo it, import the files again. An unfinished import is not taken back ' +
    'but dropped (import.discard).',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/imports/{importNo}/undo' },
  positional: ['importNo'],
  input: z.object({ importNo: importNumber, by: ranBy }),
  output: z.object({ importNo: z.int(), undoing: undoingSchema }),
  run: async ({ importNo, by }, context) => {
    const actor = by ?? context.actor.role
    context.report({ says: 'Taking the import back', done: 0, of: null })
    const { undoing, touched } = await context.inTransaction((tx) =>
      takeBack(tx, importNo, actor, context.now),
    )
    await finishImports(context, { importNo, accountIds: touched })
    return { importNo, undoing }
  },
})

/** One transaction: whoever looks meanwhile sees all of it or nothing, and one that dies leaves it as it was. */
async function takeBack(tx: Transaction, importNo: number, actor: string, now: Date) {
  const found = await importToUndo(tx, importNo)
  const later = (await listImports(tx)).filter((one) => isLater(one, found))
  const made = await recordsMade(tx, importNo)
  const gone = made.filter((record) => becauseOf(record) === null && record.describedBy === null)
  const kept = made.filter((record) => record.describedBy === null && becauseOf(record) !== null)
  const goneIds = new Set(gone.map(({ id }) => id))
  const touched = (await accountsTouched(tx, importNo)).filter((id) => !goneIds.has(id))
  const reach = await reachOf(tx, importNo, touched)
  const plans = await takeBackPlans(tx, importNo, touched, { actor, now })
  await adoptRecords(tx, made)
  await dropReplayed(tx, importNo)
  const removed = await dropRows(
    tx,
    importNo,
    kept.map(({ id }) => id),
  )
  await dropAccounts(tx, [...goneIds])
  await dropWhatItFound(tx, importNo)
  const undoing: Undoing = {
    removed,
    accountsGone: gone.length,
    accountsKept: {
      total: kept.length,
      first: kept
        .slice(0, ACCOUNTS)
        .map((record) => ({ id: record.id, name: record.name, because: becauseOf(record)! })),
    },
    editsTakenBack: plans.takenBack,
    stays: await staying(tx, plans),
    laterImports: later.map((one) => one.importNo).toSorted((a, b) => a - b),
  }
  await markUndone(tx, importNo, { by: actor, at: now, told: undoing, reach })
  return { undoing, touched }
}

function isLater(one: StoredImport, than: StoredImport): boolean {
  return one.importNo > than.importNo && one.state === 'published'
}

/** What speaks of an account that no other import describes; null: nothing does. */
function becauseOf({ others, isRoot, isWritten }: RecordMade): 'imports' | 'plan' | 'merged' | null {
  if (others.length > 0) return 'imports'
  if (isRoot) return 'merged'
  return isWritten ? 'plan' : null
}

async function staying(tx: Transaction, { stay }: PlansTakenBack): Promise<Undoing['stays']> {
  const names = await namesOfAccounts(tx, [
    ...new Set(stay.slice(0, EDITS).map(({ accountId }) => accountId)),
  ])
  return {
    total: stay.length,
    first: stay.slice(0, EDITS).map(({ accountId, edit, builtOnBy }) => {
      const { actor, at } = builtOnBy.at(-1) ?? edit
      return {
        accountId,
        account: names.get(accountId) ?? accountId,
        says: edit.says,
        because: builtOnBy.length === 0 ? ('accepted' as const) : ('built-on' as const),
        by: actor,
        at,
      }
    }),
  }
}
