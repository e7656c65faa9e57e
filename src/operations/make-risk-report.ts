/** The report on ARR at risk over time, from the snapshots and what the owners said then. */
import { ownerPOn } from '#src/detect/outcomes/owner-p.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { addMonths, type Day } from '#src/kernel/day.ts'
import { type RiskSum, riskTable } from '#src/publish/reports/risk-table.ts'
import { renewalEdits } from '#src/store/renewal-edits.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { snapshotCourse, type SnapshotGroup } from '#src/store/snapshot-course.ts'
import { inOneCurrency, type OneCurrency } from './in-one-currency.ts'
import type { ErrandContext } from './operation.ts'
import type { MadeReport, ReportAsked } from './report-asked.ts'
import { windowWithin } from './retention-view.ts'

const WITHIN_DAYS = 120
/** More points than this are no course that anybody reads. */
const MOST_MONTHS = 36

export async function makeRiskReport(
  { from, to }: ReportAsked,
  { inTransaction, today, report }: ErrandContext,
): Promise<MadeReport> {
  const window = windowWithin({ from, to: to ?? today }, today)
  const days = daysOf(window.from, window.to)
  report({ says: 'Reading the months', done: 0, of: 1 })
  const settings = mergedSettings((await inTransaction(latestSettings)).own, null)
  const line = settings.forecast.atRiskBelow
  const one = await inTransaction((tx) => inOneCurrency(tx, settings.currency, window.to))
  const edits = await inTransaction((tx) => renewalEdits(tx, null))
  const owners = [...edits].flatMap(([accountId, own]) =>
    days.flatMap((on) => {
      const p = ownerPOn(own, on)
      return p === null ? [] : [{ accountId, on, p }]
    }),
  )
  const groups = await inTransaction((tx) =>
    snapshotCourse(tx, { days, withinDays: WITHIN_DAYS, line, owners }),
  )
  const months = days.flatMap((on) => {
    const own = groups.filter((group) => group.on === on)
    return own.length === 0 ? [] : [riskSum(on, own, one)]
  })
  const { currency } = one
  return { window, currency, content: riskTable(months, { currency, withinDays: WITHIN_DAYS, line }) }
}

/** The last day, and the same day of each month before it within the window; the oldest first. */
function daysOf(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let month = 0; month < MOST_MONTHS; month++) {
    const day = addMonths(to, -month)
    if (day < from) break
    days.unshift(day)
  }
  return days
}

function riskSum(on: Day, groups: readonly SnapshotGroup[], { amountOf }: OneCurrency): RiskSum {
  const sum = (some: readonly SnapshotGroup[], of: 'arr' | 'lossByOutlook' | 'lossByOwner'): number =>
    some.reduce((total, group) => total + (amountOf(group[of], group.currency) ?? 0), 0)
  const accounts = (some: readonly SnapshotGroup[]): number =>
    some.reduce((total, group) => total + group.accounts, 0)
  const atRisk = groups.filter(({ isAtRisk }) => isAtRisk)
  const near = atRisk.filter(({ isDue }) => isDue)
  const known = groups.filter(({ currency }) => amountOf(1, currency) !== null)
  return {
    on,
    accounts: accounts(groups),
    arr: sum(groups, 'arr'),
    atRisk: sum(near, 'arr'),
    atRiskAccounts: accounts(near),
    atRiskAny: sum(atRisk, 'arr'),
    lossByOutlook: sum(groups, 'lossByOutlook'),
    lossByOwner: sum(groups, 'lossByOwner'),
    withoutAmount: accounts(groups) - known.reduce((total, group) => total + group.counted, 0),
  }
}
