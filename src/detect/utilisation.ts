/** Active users of 28 days against licensed seats of the largest product that is licensed by seat, day by day. */
import { type Holding, isPaid, productKey, termsOn } from '#src/facts/contract-figures.ts'
import { distinctPeopleByDay } from '#src/facts/distinct-people.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import type { UsageSeries } from '#src/facts/usage-series.ts'
import { type Day, dayFromNumber } from '#src/kernel/day.ts'
import type { Portfolio } from './portfolio.ts'
import { type UsageStanding, WINDOW_DAYS } from './usage-standing.ts'

export interface Utilisation {
  readonly holding: Holding
  /** the product that people are counted in, as the usage names it; null: all of the account's use */
  readonly product: string | null
  /** first and last day on which it is known, as day numbers */
  readonly from: number
  readonly through: number
  /** people active in the 28 days that end with the day; the day lies within `from`…`through` */
  activeOn(day: number): number
  /** licensed on the day; null when no contract of the product says */
  seatsOn(day: number): number | null
}

/** @returns null without seats, without known use, or when people cannot be counted over 28 days */
export function utilisation(
  dossier: Dossier,
  holding: Holding | null,
  usage: UsageStanding,
  { featuresSeen }: Portfolio,
): Utilisation | null {
  if (holding === null || usage.kind === 'never seen') return null
  const { series, seenFrom, through } = usage
  const product = series.byProduct ? holding.productId : null
  // Use that never names this product, for any account, is named otherwise: that is not the same as no use.
  const isNamed = product === null || series.rows.products.includes(product) || product in featuresSeen
  if (!isNamed) return null
  const active = peopleOf28Days(series, product)
  if (active === null) return null
  return {
    holding,
    product,
    from: seenFrom + WINDOW_DAYS - 1,
    through,
    activeOn: (day) => active[day - series.from] ?? 0,
    seatsOn: (day) => seatsOn(dossier, holding.key, dayFromNumber(day)),
  }
}

/** By day from the start of the series. Numbers without ids add up over a month only if the sender made them so. */
function peopleOf28Days(series: UsageSeries, product: string | null): ArrayLike<number> | null {
  const counted = distinctPeopleByDay(series, WINDOW_DAYS, product)
  if (counted !== null) return counted
  return series.grain === 'month' && product === null ? series.people : null
}

function seatsOn({ contracts }: Dossier, key: string, day: Day): number | null {
  let seats: number | null = null
  for (const contract of contracts) {
    if (!isPaid(contract, day) || productKey(contract, day) !== key) continue
    const licensed = termsOn(contract, day).seats
    if (licensed !== null) seats = (seats ?? 0) + licensed
  }
  return seats
}
