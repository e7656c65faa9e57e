/** Which report is asked for, and what comes of it. */
import type { Window } from '#src/detect/retention/window.ts'
import type { Day } from '#src/kernel/day.ts'
import type { ReportContent } from '#src/publish/reports/report.ts'
import type { GroupedBy } from './read-positions.ts'
import type { ReportName } from './report-schema.ts'

export interface ReportAsked {
  readonly report: ReportName
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly by: GroupedBy
}

export interface MadeReport {
  /** null: as of now */
  readonly window: Window | null
  readonly currency: string | null
  readonly content: ReportContent
}

/** Where there is no data yet: every report is empty then, and none of them fails. */
export const nothingToReport: MadeReport = {
  window: null,
  currency: null,
  content: { figures: [], notes: [], tables: [] },
}
