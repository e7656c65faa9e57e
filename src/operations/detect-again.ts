/** The engine once more on one account, on plans as they could be, to tell beforehand what writing in the plan changes. */
import { detect } from '#src/detect/detect.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { withDecidedTier } from '#src/detect/tiers/decided-tier.ts'
import { catalogueOn } from '#src/facts/catalogue.ts'
import { dossierOn, usageDays } from '#src/facts/dossier-on.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Plan } from '#src/plan/plan.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { historiesOf } from '#src/store/histories.ts'
import { keptPortfolio } from '#src/store/kept-portfolio.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { accountNamed } from '#src/store/show-account.ts'
import type { Transaction } from '#src/store/tenant.ts'

/** @returns null where what it was compared with on the day of its diagnosis is no longer kept */
export async function detectAgain(
  tx: Transaction,
  accountId: string,
  day: Day,
): Promise<((plan: Plan) => Diagnosis) | null> {
  const portfolio = await keptPortfolio(tx, day)
  const account = await accountNamed(tx, accountId)
  const { own } = await latestSettings(tx)
  const { facts, currency } = await catalogueFacts(tx, mergedSettings(own, null).currency)
  const window = { from: addDays(day, -usageDays - 31), to: day }
  const [history] = await historiesOf(tx, [account], window)
  const dossier = history === undefined ? null : dossierOn(history, catalogueOn(facts, currency, day), day)
  if (portfolio === null || dossier === null) return null
  const settings = mergedSettings(own, dossier.profile.segment)
  return (plan) => detect(withDecidedTier(dossier, plan), portfolio, settings, 0, [], plan)
}
