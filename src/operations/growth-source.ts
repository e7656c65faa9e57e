/** What the growth of an account and its risks are told from, read in one go. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import type { WhitespaceSource } from '#src/detect/growth/whitespace-source.ts'
import { expansionWaits } from '#src/detect/proposals/expansion-waits.ts'
import type { Disagreement } from '#src/detect/quality/plan-quality.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { revenueOn } from '#src/facts/contract-figures.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { qualityInputs } from '#src/store/plan-quality.ts'
import { plansOf } from '#src/store/plans.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { accountNamed, dossierOf } from '#src/store/show-account.ts'
import { diagnosisOf } from '#src/store/standings.ts'
import type { Transaction } from '#src/store/tenant.ts'

export interface GrowthSource extends WhitespaceSource {
  readonly accountId: string
  readonly plan: Plan
  readonly dossier: Dossier
  /** null: not diagnosed yet */
  readonly diagnosis: Diagnosis | null
  /** why no expansion is offered; null where it may be, or where health is not known */
  readonly waits: string | null
  /** the month in which the fiscal year begins */
  readonly fiscalYearStart: number
}

/** @throws Failure as `accountNamed` */
export async function growthSource(tx: Transaction, named: string, today: Day): Promise<GrowthSource> {
  const account = await accountNamed(tx, named)
  const diagnosis = await diagnosisOf(tx, account.id)
  const settings = mergedSettings((await latestSettings(tx)).own, null)
  const dossier = await dossierOf(tx, account, diagnosis?.asOf ?? today, settings)
  const revenue = diagnosis ?? revenueOn(dossier.contracts, today)
  const { currency: listCurrency } = await catalogueFacts(tx, settings.currency)
  return {
    accountId: account.id,
    today,
    plan: (await plansOf(tx, [account.id])).get(account.id)!.plan,
    dossier,
    diagnosis,
    currency: revenue.currency ?? dossier.profile.currency ?? listCurrency,
    listCurrency,
    buyingCentres: settings.whitespace.buyingCentres,
    fiscalYearStart: settings.calendar.fiscalYearStartMonth,
    waits: diagnosis && expansionWaits(diagnosis.health[diagnosis.leads]),
  }
}

/** What the data says against items of these sections; nothing before the account is diagnosed. */
export async function disagreementsIn(
  tx: Transaction,
  accountId: string,
  today: Day,
  sections: readonly SectionName[],
): Promise<Disagreement[]> {
  const input = (await qualityInputs(tx, [accountId], today)).get(accountId)
  if (input === undefined) return []
  return planQuality(input).disagreements.filter(({ section }) => sections.includes(section))
}
