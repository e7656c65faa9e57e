/** The report on the movement of health, from the snapshots. */
import { addDays, addMonths, type Day } from '#src/kernel/day.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { healthTables } from '#src/publish/reports/health-tables.ts'
import { snapshotCourse } from '#src/store/snapshot-course.ts'
import { snapshotEnds } from '#src/store/snapshot-ends.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { inOneCurrency } from './in-one-currency.ts'
import type { ErrandContext } from './operation.ts'
import type { MadeReport, ReportAsked } from './report-asked.ts'
import { windowWithin } from './retention-view.ts'

const DAYS = 90

export async function makeHealthReport(
  { from, to }: ReportAsked,
  { inTransaction, today, report }: ErrandContext,
): Promise<MadeReport> {
  const last = to ?? today
  const window = windowWithin({ from: from ?? addDays(last, -DAYS), to: last }, today)
  report({ says: 'Reading both days', done: 0, of: 2 })
  const settings = mergedSettings((await inTransaction(latestSettings)).own, null)
  const { currency, amountOf } = await inTransaction((tx) => inOneCurrency(tx, settings.currency, last))
  const ends = await inTransaction((tx) => snapshotEnds(tx, window))
  report({ says: 'Reading the months', done: 1, of: 2 })
  const asked = { days: monthsBefore(last), withinDays: 0, line: 0, owners: [] }
  const groups = await inTransaction((tx) => snapshotCourse(tx, asked))
  const valued = ends.map((one) => ({
    ...one,
    before: one.before && { ...one.before, arr: amountOf(one.before.arr, one.before.currency) },
    after: one.after && { ...one.after, arr: amountOf(one.after.arr, one.after.currency) },
  }))
  return { window, currency, content: healthTables(valued, groups) }
}

/** The same day of each of the twelve months before, and the day itself. */
function monthsBefore(last: Day): Day[] {
  return Array.from({ length: 13 }, (_, at) => addMonths(last, at - 12))
}
