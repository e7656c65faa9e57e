/** Makes a report of an organization: each by its own file. */
import { makeCourse } from './make-course.ts'
import { makeHealthReport } from './make-health-report.ts'
import { makeOutcomes } from './make-outcomes.ts'
import { makeQualityReport } from './make-quality-report.ts'
import { makeRetentionReport } from './make-retention-report.ts'
import { makeRiskReport } from './make-risk-report.ts'
import { makeRulesReport } from './make-rules-report.ts'
import type { ErrandContext } from './operation.ts'
import type { MadeReport, ReportAsked } from './report-asked.ts'
import type { ReportName } from './report-schema.ts'

type Maker = (asked: ReportAsked, context: ErrandContext) => Promise<MadeReport>

const makers: Readonly<Record<ReportName, Maker>> = {
  retention: makeRetentionReport,
  course: makeCourse,
  health: makeHealthReport,
  risk: makeRiskReport,
  quality: makeQualityReport,
  outcomes: makeOutcomes,
  rules: makeRulesReport,
}

export function makeReport(asked: ReportAsked, context: ErrandContext): Promise<MadeReport> {
  return makers[asked.report](asked, context)
}
