/** The report on retention over a window, with one way of grouping. */
import { planGroupSays } from '#src/detect/retention/plan-group.ts'
import { retention } from '#src/detect/retention/retention.ts'
import { retentionTables } from '#src/publish/reports/retention-tables.ts'
import type { ErrandContext } from './operation.ts'
import { readPositions } from './read-positions.ts'
import { type MadeReport, nothingToReport, type ReportAsked } from './report-asked.ts'
import { readRetentionView, windowWithin } from './retention-view.ts'

export async function makeRetentionReport(
  { by, ...given }: ReportAsked,
  context: ErrandContext,
): Promise<MadeReport> {
  const view = await readRetentionView(context)
  if (view === null) return nothingToReport
  const { accounts, settings, currency } = view
  const window = windowWithin(given, view.knownUntil)
  const positions = await readPositions({ accounts, window, lens: view.lensOf(window), by }, context)
  const found = retention(positions, window, currency, settings)
  const notes = by === 'plan' ? [planGroupSays] : []
  return { window, currency, content: retentionTables(found, { by, currency, notes }) }
}
