/** What became of an import, as the list of imports and the page of one tell it. */
import type { StoredImport } from '#src/store/imports.ts'
import { z } from 'zod'
import { importReportSchema, planConflictSchema } from './import-schema.ts'

const byKind = z.record(z.string(), z.number())

export const storedImportSchema = z.object({
  importNo: z.int(),
  state: z
    .enum(['staging', 'published', 'discarded', 'undone'])
    .describe('staging: unfinished and invisible; undone: taken back'),
  paths: z.array(z.string()).describe('Files and folders, or the names of files that were handed in'),
  partial: z.boolean(),
  added: byKind.describe('New facts by kind; usage in account-days'),
  changed: byKind.describe('Of these, those that changed what was known before'),
  accounts: z.int().nullable().describe('Of how many accounts it brought something new; null: not published'),
  rejected: z.int().nullable().describe('Rows that were left out; null: not kept'),
  by: z.string().nullable().describe('Who ran it; null: not kept'),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  progress: z
    .object({ done: z.int(), of: z.int().nullable() })
    .nullable()
    .describe('Rows of an unfinished one; usage in account-days'),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
})

const accountSchema = z.object({ id: z.string(), name: z.string() })

export const undoingSchema = z.object({
  removed: byKind.describe('Facts that are gone, by kind; usage in account-days'),
  accountsGone: z.int().describe('Accounts that only this import knew'),
  accountsKept: z
    .object({
      total: z.int(),
      first: z.array(
        accountSchema.extend({
          because: z.enum(['imports', 'plan', 'merged']).describe('What speaks of it beside this import'),
        }),
      ),
    })
    .describe('Accounts that it made and that stay, with their own record'),
  editsTakenBack: z.int().describe('Edits of plans that it brought'),
  stays: z
    .object({
      total: z.int(),
      first: z.array(
        z.object({
          accountId: z.string(),
          account: z.string(),
          says: z.string().describe('The edit that stays'),
          because: z
            .enum(['built-on', 'accepted'])
            .describe('A later edit touches the same; or it was proposed'),
          by: z.string().describe('Who built on it or accepted it'),
          at: z.string(),
        }),
      ),
    })
    .describe('What persons made of it in plans'),
  laterImports: z
    .array(z.int())
    .describe(
      'Imports after it: what they repeated unchanged is gone, and comes back when they are run again',
    ),
})

export const importDetailSchema = storedImportSchema.extend({
  report: importReportSchema
    .nullable()
    .describe('What the check found; without rows and samples. null: not kept'),
  touched: z.object({ total: z.int(), first: z.array(accountSchema) }).nullable(),
  planConflicts: z.array(planConflictSchema),
  rejectedFiles: z
    .array(z.object({ name: z.string(), bytes: z.int() }))
    .describe('Rows that were left out, to be fetched with import.rejected'),
  canUndo: z.boolean(),
  whyNotUndo: z.string().nullable(),
  undoing: undoingSchema.nullable().describe('What taking it back did'),
})

export function shownImport(one: StoredImport): z.input<typeof storedImportSchema> {
  const done = Object.values(one.written).reduce((sum, rows) => sum + rows, 0)
  return {
    importNo: one.importNo,
    state: one.state,
    paths: [...one.request.paths],
    partial: one.request.partial,
    added: { ...one.counts },
    changed: { ...one.revised },
    accounts: one.accounts,
    rejected: one.rejected,
    by: one.runBy,
    startedAt: one.startedAt.toISOString(),
    finishedAt: one.finishedAt?.toISOString() ?? null,
    progress: one.state === 'staging' ? { done, of: one.due } : null,
    undoneAt: one.undoneAt?.toISOString() ?? null,
    undoneBy: one.undoneBy,
  }
}
