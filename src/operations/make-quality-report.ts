/** The report on plan quality as of now, by owner and by team. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { catalogueOn } from '#src/facts/catalogue.ts'
import { qualityTables } from '#src/publish/reports/quality-tables.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { qualitySums } from '#src/store/quality-sums.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import type { ErrandContext } from './operation.ts'
import type { MadeReport, ReportAsked } from './report-asked.ts'

export async function makeQualityReport(
  _asked: ReportAsked,
  { inTransaction, today }: ErrandContext,
): Promise<MadeReport> {
  const { facts, currency } = await inTransaction(async (tx) =>
    catalogueFacts(tx, mergedSettings((await latestSettings(tx)).own, null).currency),
  )
  const teams = new Map(catalogueOn(facts, currency, today).team.map(({ email, team }) => [email, team]))
  const sums = await inTransaction(qualitySums)
  const teamOf = (owner: string | null): string | null => teams.get(owner?.toLowerCase() ?? '') ?? null
  return { window: null, currency, content: qualityTables(sums, teamOf) }
}
