/** Shows one import: what its files said, what it changed, what is wrong, and whether it can be taken back. */
import { firstTouched, importHistory } from '#src/store/import-history.ts'
import { listImports } from '#src/store/imports.ts'
import { whyNot } from '#src/store/undo-import.ts'
import { z } from 'zod'
import { importNumber } from '../import-input.ts'
import { importReportSchema, planConflictSchema } from '../import-schema.ts'
import { transactionOperation } from '../operation.ts'
import { importDetailSchema, shownImport, undoingSchema } from '../stored-import-schema.ts'

/** Accounts that are named. */
const NAMED = 50

export const showImport = transactionOperation({
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
  run: async ({ importNo }, { tx }) => {
    const one = await importHistory(tx, importNo)
    const report = importReportSchema.nullable().parse(one.report)
    const why = whyNot(one, await listImports(tx))
    return {
      ...shownImport(one),
      report,
      touched:
        one.accounts === null
          ? null
          : { total: one.accounts, first: await firstTouched(tx, importNo, NAMED) },
      planConflicts: planConflictSchema.array().parse(one.planConflicts),
      canUndo: why === null,
      whyNotUndo: why === null ? null : `${why.message}. ${why.hint}`,
      undoing: undoingSchema.nullable().parse(one.undoing),
    }
  },
})
