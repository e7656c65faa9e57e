/** Active users of 28 days against licensed seats of the largest product that is licensed by seat, day by day. */
import { type Holding, isPaid, productKey, termsOn } from '#src/facts/contract-figures.ts'
import { distinctPeopleByDay } from '#src/facts/distinct-people.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import { givenPeopleByDay } from '#src/facts/given-people.ts'
import type { Grain, UsageSeries } from '#src/facts/usage-series.ts'
import { type Day, dayFromNumber } from '#src/kernel/day.ts'
import type { Portfolio } from './portfolio.ts'
import { type UsageStanding, WINDOW_DAYS } from './usage-standing.ts'
import { counted } from './words.ts'

export interface Utilisation {
  readonly holding: Holding
  /** the product that people are counted in, as the usage names it; null: all of the account's use */
  readonly product: string | null
  /** first and last day on which it is known, as day numbers */
  readonly from: number
  readonly through: number
  /**
   * people active in the 28 days that end with the day, which lies within `from`…`through`; at the least, where the use
   * gives only how many there were in each day or week
   */
  activeOn(day: number): number
  /** the same at the most: equal where people are counted, infinite where nothing bounds them */
  atMostOn(day: number): number
  /** the period that numbers are given for; null: people are counted */
  readonly givenBy: Grain | null
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
  const people = peopleOf28Days(series, product)
  if (people === null) return null
  const { atLeast, atMost, givenBy } = people
  return {
    holding,
    product,
    from: seenFrom + WINDOW_DAYS - 1,
    through,
    activeOn: (day) => atLeast[day - series.from] ?? 0,
    atMostOn: (day) => atMost[day - series.from] ?? 0,
    givenBy,
    seatsOn: (day) => seatsOn(dossier, holding.key, dayFromNumber(day)),
  }
}

interface People {
  readonly atLeast: ArrayLike<number>
  readonly atMost: ArrayLike<number>
  readonly givenBy: Grain | null
}

/** By day from the start of the series. */
function peopleOf28Days(series: UsageSeries, product: string | null): People | null {
  const distinct = distinctPeopleByDay(series, WINDOW_DAYS, product)
  if (distinct !== null) return { atLeast: distinct, atMost: distinct, givenBy: null }
  const given = givenPeopleByDay(series, WINDOW_DAYS, product)
  return given === null ? null : { ...given, givenBy: series.grain }
}

/** Whether it is known how many people were active, and not only between which numbers they lie. */
export function isCountedOn({ activeOn, atMostOn }: Utilisation, day: number): boolean {
  return activeOn(day) === atMostOn(day)
}

/** `88 active users`; where only numbers by day or week are given, what they rest on. */
export function activeSays(utilisation: Utilisation, day: number): string {
  const active = counted(utilisation.activeOn(day), 'active user')
  if (isCountedOn(utilisation, day)) return active
  return `at least ${active} (the most in one ${utilisation.givenBy} of the last ${WINDOW_DAYS} days)`
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
