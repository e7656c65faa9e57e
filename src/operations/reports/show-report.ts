/** A report: figures with their definitions, and tables. */
import { untoldPast } from '#src/publish/reports/untold-past.ts'
import { pastUntold } from '#src/store/past-untold.ts'
import { z } from 'zod'
import { makeReport } from '../make-report.ts'
import { errand } from '../operation.ts'
import { reportInput, type ReportName, reportSchema } from '../report-schema.ts'

/** Rows that a table shows; more of them nobody reads. */
const MOST_ROWS = 500

/** Reports that read the snapshots of past days. */
const overSnapshots: ReadonlySet<ReportName> = new Set(['health', 'risk', 'outcomes'])

export const showReport = errand({
  name: 'report.show',
  summary: 'Show a report: retention, health, ARR at risk, plan quality, outcomes of renewals, rules',
  description:
    'Figures with both sides and their definition, and tables with the sentence that sums each up. `retention` and ' +
    '`outcomes` read all contracts; `health` and `risk` read the snapshots, which are never rewritten. A window that ' +
    'reaches beyond what is known is refused. Of a table the first 500 rows; `report file` gives one whole, as CSV.',
  permission: 'read',
  http: { method: 'GET', path: '/reports/{report}' },
  positional: ['report'],
  input: z.object(reportInput),
  output: reportSchema,
  run: async (asked, context) => {
    const { window, currency, content } = await makeReport(asked, context)
    const untold = overSnapshots.has(asked.report)
      ? untoldPast(await context.inTransaction(pastUntold))
      : null
    return {
      report: asked.report,
      window,
      asOf: context.today,
      currency,
      figures: content.figures,
      untold,
      notes: content.notes,
      tables: content.tables.map((table) => ({
        ...table,
        rows: table.rows.slice(0, MOST_ROWS),
        total: table.rows.length,
      })),
    }
  },
})
