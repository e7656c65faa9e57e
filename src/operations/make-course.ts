/** Retention over the twelve months before the last day of the window and before the same day of each month before. */
import { type Position, positionOf } from '#src/detect/retention/position.ts'
import { retention } from '#src/detect/retention/retention.ts'
import { timelineOf } from '#src/detect/retention/timeline.ts'
import type { Window } from '#src/detect/retention/window.ts'
import { addMonths } from '#src/kernel/day.ts'
import { courseTable } from '#src/publish/reports/course-table.ts'
import { familyFinder } from './family-finder.ts'
import type { ErrandContext } from './operation.ts'
import { readContracts } from './read-contracts.ts'
import { around } from './read-positions.ts'
import { type MadeReport, nothingToReport, type ReportAsked } from './report-asked.ts'
import { readRetentionView, type RetentionView, windowWithin } from './retention-view.ts'

const MONTHS = 12

/** The contracts are read once, and looked at twelve times. */
export async function makeCourse({ to }: ReportAsked, context: ErrandContext): Promise<MadeReport> {
  const view = await readRetentionView(context)
  if (view === null) return nothingToReport
  const { to: last } = windowWithin({ to }, view.knownUntil)
  const windows = Array.from({ length: MONTHS }, (_, at): Window => {
    const end = addMonths(last, at - MONTHS + 1)
    return { from: addMonths(end, -12), to: end }
  })
  const positions = await positionsOf(windows, view, context)
  const months = windows.map((window, at) => retention(positions[at]!, window, view.currency, view.settings))
  const content = { figures: [], notes: [], tables: [courseTable(months)] }
  return { window: { from: windows[0]!.from, to: last }, currency: view.currency, content }
}

/** By window. */
async function positionsOf(
  windows: readonly Window[],
  { accounts, settings, lensOf }: RetentionView,
  context: ErrandContext,
): Promise<Position[][]> {
  const parentOf = await familyFinder(accounts, context.today, context)
  const looks = windows.map((window) => ({ window, lens: lensOf(window), positions: new Array<Position>() }))
  const ends = new Set(windows.flatMap(({ from, to }) => [from, to]))
  const periods = [...ends].map((day) => around(day, settings.retention.graceDays))
  for await (const batch of readContracts(accounts, periods, context)) {
    for (const one of batch) {
      const who = { accountId: one.accountId, parentId: parentOf(one), group: null }
      for (const { window, lens, positions } of looks)
        positions.push(positionOf(who, timelineOf(one, lens), window, settings))
    }
  }
  return looks.map(({ positions }) => positions)
}
