/** A table of a report as a file. */
import { Failure } from '#src/kernel/failure.ts'
import { csvOf } from '#src/publish/reports/csv-of.ts'
import { z } from 'zod'
import { csvFile, fileSchema } from '../file-schema.ts'
import { makeReport } from '../make-report.ts'
import { errand } from '../operation.ts'
import { reportInput } from '../report-schema.ts'

export const fetchReport = errand({
  name: 'report.file',
  summary: 'Give a table of a report as CSV',
  description:
    'All rows, unrounded: shares from 0 to 1, days as 2026-03-01, an empty cell for what is not known. A text that a ' +
    'spreadsheet would run as a formula begins with an apostrophe. `report show` names the tables.',
  permission: 'read',
  isFile: true,
  http: { method: 'GET', path: '/reports/{report}/tables/{table}' },
  positional: ['report', 'table'],
  input: z.object({ ...reportInput, table: z.string().min(1).describe('Id of the table: `waterfall`') }),
  output: fileSchema,
  run: async ({ table, ...asked }, context) => {
    const { window, content } = await makeReport(asked, context)
    const found = content.tables.find(({ id }) => id === table)
    if (found === undefined) {
      throw new Failure('not-found', `The report ${asked.report} has no table "${table}"`, {
        hint: `There is ${content.tables.map(({ id }) => id).join(', ')}.`,
      })
    }
    const days = window === null ? context.today : `${window.from}-${window.to}`
    return csvFile(`${asked.report}-${table}-${days}.csv`, csvOf(found))
  },
})
