/** By account, the category in which an owner's word puts its renewal; who said nothing of late is not among them. */
import type { ForecastCategory } from '#src/detect/diagnosis.ts'
import { readPlan } from '#src/detect/plan/read-plan.ts'
import { calledCategory } from '#src/detect/renewal/called-category.ts'
import { settingsBySegment } from '#src/detect/settings/settings-by-segment.ts'
import { planWith } from '#src/plan/plan-with.ts'
import { saidOfRenewals } from '#src/store/renewal-forecast.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import type { Transaction } from '#src/store/tenant.ts'

export async function calledRenewals(tx: Transaction): Promise<Map<string, ForecastCategory>> {
  const settingsOf = settingsBySegment((await latestSettings(tx)).own)
  const said = await saidOfRenewals(tx)
  const called = said.flatMap(({ accountId, item, segment, asOf, outlook }): [string, ForecastCategory][] => {
    const plan = readPlan(planWith([item]))
    const found = calledCategory({ plan, asOf, forecast: settingsOf(segment).forecast }, outlook)
    return found === null ? [] : [[accountId, found.category]]
  })
  return new Map(called)
}
