/** What an amount is of the annual recurring revenue of its account. */
import type { Revenue } from '#src/facts/contract-figures.ts'

/** @returns null where the revenue is not known or in another currency; an amount without one is in that of the revenue */
export function shareOfRevenue(
  owed: { readonly amount: number; readonly currency: string | null },
  { arr, currency }: Revenue,
): number | null {
  if (arr === null || arr <= 0) return null
  const isSame = owed.currency === null || currency === null || owed.currency === currency
  return isSame ? owed.amount / arr : null
}
