/** Shows one import: what its files said, what it changed, what is wrong, and whether it can be taken back. */
import { firstTouched, importHistory } from '#src/store/import-history.ts'
import { listImports } from '#src/store/imports.ts'
import { whyNot } from '#src/store/undo-import.ts'
import { z } from 'zod'
import { importNumber } from '../import-input.ts'
import { importReportSchema, planConflictSchema } from '../import-schema.ts'
import { listRejected } from '../list-rejected.ts'
import { errand } from '../operation.ts'
import { importDetailSchema, shownImport, undoingSchema } from '../stored-import-schema.ts'

/** Accounts that are named. */
const NAMED = 50

export const showImport = errand({
  name: 'import.show',
  summary: 'Show an import: its files, what it changed, what is wrong with them, and who ran it',
  description:
    'Of an unfinished one also how far it is. What it brought can be taken back (import.undo) unless `whyNotUndo` ' +
    'says why not.',
  permission: 'read',
  http: { method: 'GET', path: '/imports/{importNo}' },
  positional: ['importNo'],
  input: z.object({ importNo: importNumber }),
  output: importDetailSchema,
  run: async ({ importNo }, { inTransaction, house, actor }) => {
    const { one, all, first } = await inTransaction(async (tx) => ({
      one: await importHistory(tx, importNo),
      all: await listImports(tx),
      first: await firstTouched(tx, importNo, NAMED),
    }))
    const why = whyNot(one, all)
    return {
      ...shownImport(one),
      report: keptReport(one.report),
      touched: one.accounts === null ? null : { total: one.accounts, first },
      rejectedFiles: await listRejected(house, actor, importNo),
      planConflicts: planConflictSchema.array().parse(one.planConflicts),
      canUndo: why === null,
      whyNotUndo: why === null ? null : `${why.message}. ${why.hint}`,
      undoing: undoingSchema.nullable().parse(one.undoing),
    }
  },
})

/** One that an older version kept may lack what this one tells: then it counts as not kept. */
function keptReport(report: unknown): z.output<typeof importReportSchema> | null {
  const parsed = importReportSchema.safeParse(report)
  return parsed.success ? parsed.data : null
}
