/** What a currency is worth in the organization's own on a day. */
import type { Day } from '#src/kernel/day.ts'
import { BY_HAND } from './by-hand.ts'
import type { Fact } from './fact.ts'
import { number, text } from './values.ts'

export interface Exchange {
  /** the organization's own currency; null when nothing says which it is */
  readonly into: string | null
  /** one unit of the currency in the own one, by the latest rate up to the day, else the first there is; null: no rate */
  rateOn(currency: string, day: Day): number | null
}

/** @param rates facts of the kind `rate`, as known on the day that is asked about */
export function exchangeOf(rates: readonly Fact[], into: string | null): Exchange {
  const byCurrency = Map.groupBy(rates, (fact) => text(fact, 'currency')!)
  const sorted = new Map(
    [...byCurrency].map(([currency, facts]) => [
      currency,
      facts
        .map((fact) => ({
          on: text(fact, 'on')!,
          rate: number(fact, 'rate')!,
          isByHand: fact.source === BY_HAND,
        }))
        // Of one day the last one counts: what somebody wrote by hand.
        .toSorted((a, b) => (a.on === b.on ? Number(a.isByHand) - Number(b.isByHand) : a.on < b.on ? -1 : 1)),
    ]),
  )
  return {
    into,
    rateOn(currency, day) {
      if (currency === into) return 1
      const known = sorted.get(currency)
      return known ? (known.findLast(({ on }) => on <= day) ?? known[0]!).rate : null
    },
  }
}
