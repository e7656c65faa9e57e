/** The report on rules: what each found and what people made of it. */
import { acceptance } from '#src/detect/acceptance.ts'
import { proposedFromOutside } from '#src/detect/proposed-from-outside.ts'
import { rules } from '#src/detect/rules.ts'
import { ruleTable } from '#src/publish/reports/rule-table.ts'
import { ruleCounts } from '#src/store/rule-counts.ts'
import type { ErrandContext } from './operation.ts'
import type { MadeReport, ReportAsked } from './report-asked.ts'

export async function makeRulesReport(
  _asked: ReportAsked,
  { inTransaction, today }: ErrandContext,
): Promise<MadeReport> {
  const counted = await inTransaction((tx) => ruleCounts(tx, today))
  const records = [...rules, proposedFromOutside].map(({ id, says }) => {
    const { found, accepted, dismissed, clearedUnanswered } = counted.get(id) ?? none
    const judged = acceptance(accepted, dismissed)
    return { rule: id, says, found, accepted, dismissed, clearedUnanswered, acceptance: judged }
  })
  return { window: null, currency: null, content: ruleTable(records) }
}

const none = { found: 0, accepted: 0, dismissed: 0, clearedUnanswered: 0 }
