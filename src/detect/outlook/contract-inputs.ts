/** What the contracts of an account put into its outlook. */
import { arrIn, revenueOn, seatedHolding } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { termsEnded } from '#src/facts/terms-ended.ts'
import { addDays } from '#src/kernel/day.ts'
import type { Outlook } from '../diagnosis.ts'
import type { Situation } from '../situation.ts'
import type { ContractInputs } from './inputs.ts'

const YEAR_DAYS = 365
/** Under a year, growth is read from the start once the tenure has come to this. */
const GROWTH_DAYS = 180

/** @param deciding the contract whose term ends next; null when rolling or not known */
export function contractInputs(
  situation: Situation,
  kind: Outlook['class'],
  deciding: Contract | null,
): ContractInputs {
  const { holdings, portfolio, revenue, tenureDays } = situation
  return {
    seats: seatedHolding(holdings)?.seats ?? null,
    medianSeats: portfolio.medianSeats,
    arr: arrIn(revenue, portfolio.currency),
    medianArr: portfolio.medianArr,
    activeAccounts: portfolio.activeAccounts,
    products: holdings.length,
    productsSold: portfolio.productsSold,
    tenureYears: tenureDays === null ? null : tenureDays / 365.25,
    renewals: kind === 'term' ? renewals(situation) : null,
    termMonths: deciding?.termMonths ?? null,
    autoRenew: deciding?.autoRenew ?? null,
    growth: growth(situation),
  }
}

/** Ends of terms that the account has outlived in its present time as a customer. */
function renewals({ dossier, since }: Situation): number {
  return termsEnded(dossier.contracts, dossier.asOf).filter((day) => since !== null && day > since).length
}

function growth({ dossier, revenue, since, tenureDays }: Situation): number | null {
  if (since === null || tenureDays === null || tenureDays < GROWTH_DAYS) return null
  const day = tenureDays >= YEAR_DAYS ? addDays(dossier.asOf, -YEAR_DAYS) : since
  const before = revenueOn(dossier.contracts, day)
  if (revenue.arr === null || before.arr === null || before.arr <= 0) return null
  return before.currency === revenue.currency ? revenue.arr / before.arr - 1 : null
}
