/** Amounts of the past in the organization's own currency, all at the rate of one day. */
import { catalogueOn } from '#src/facts/catalogue.ts'
import type { Day } from '#src/kernel/day.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import type { Transaction } from '#src/store/tenant.ts'

export interface OneCurrency {
  readonly currency: string | null
  /** null: not known, or in a currency without a rate; one that names no currency is taken as it is */
  amountOf(value: number | null, currency: string | null): number | null
}

/** @param chosen the organization's own, where its settings say */
export async function inOneCurrency(tx: Transaction, chosen: string | null, day: Day): Promise<OneCurrency> {
  const { facts, currency } = await catalogueFacts(tx, chosen)
  const { exchange } = catalogueOn(facts, currency, day)
  return {
    currency,
    amountOf: (value, code) => {
      if (value === null || code === null || code === currency) return value
      const rate = exchange.rateOn(code, day)
      return rate === null ? null : value * rate
    },
  }
}
