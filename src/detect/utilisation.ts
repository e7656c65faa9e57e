/** Active users of 28 days against licensed seats of the largest product that is licensed by seat, day by day. */
import { type Holding, isPaid, productKey, termsOn } from '#src/facts/contract-figures.ts'
import { distinctPeopleByDay } from '#src/facts/distinct-people.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import { givenPeopleByDay } from '#src/facts/given-people.ts'
import { grainWithin } from '#src/facts/grain-within.ts'
import type { Grain } from '#src/facts/usage-entry.ts'
import type { UsageSeries } from '#src/facts/usage-series.ts'
import { type Day, dayFromNumber } from '#src/kernel/day.ts'
import type { Portfolio } from './portfolio.ts'
import { type SeenUse, type UsageStanding, WINDOW_DAYS } from './usage-standing.ts'
import { counted } from './words.ts'

export interface Utilisation {
  readonly holding: Holding
  /** the use that people are counted in */
  readonly usage: SeenUse
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

/**
 * @param usage of the lead and of all use, as of a situation
 * @returns null without seats, without known use, or when people cannot be counted over 28 days
 */
export function utilisation(
  dossier: Dossier,
  holding: Holding | null,
  [lead, whole]: readonly [lead: UsageStanding, whole: UsageStanding],
  { featuresSeen }: Portfolio,
): Utilisation | null {
  if (holding === null || lead.kind === 'never seen' || whole.kind === 'never seen') return null
  const usage = namesPeople(lead.series, whole.series, holding.productId) ? lead : whole
  const { series, seenFrom, through } = usage
  const product = series.byProduct ? holding.productId : null
  // Use that never names this product, for any account, is named otherwise: that is not the same as no use.
  const isNamed = product === null || series.rows.products.includes(product) || product in featuresSeen
  if (!isNamed) return null
  const people = peopleOf28Days(series, through, product)
  if (people === null) return null
  const { atLeast, atMost, givenBy } = people
  return {
    holding,
    usage,
    product,
    from: seenFrom + WINDOW_DAYS - 1,
    through,
    activeOn: (day) => atLeast[day - series.from] ?? 0,
    atMostOn: (day) => atMost[day - series.from] ?? 0,
    givenBy,
    seatsOn: (day) => seatsOn(dossier, holding.key, dayFromNumber(day)),
  }
}

/** All use counts people where a slower report alone gives any, or gives those of a product that the lead does not name. */
function namesPeople(lead: UsageSeries, whole: UsageSeries, product: string | null): boolean {
  if (lead === whole || whole.people === null) return true
  if (lead.people === null) return false
  const { rows } = whole
  if (!lead.byProduct) return true
  if (product !== null) return lead.rows.products.includes(product) || !rows.products.includes(product)
  const others = rows.products.map((name) => !lead.rows.products.includes(name))
  return !rows.product.some((of, at) => others[of] && (rows.user[at]! >= 0 || rows.activeUsers[at]! >= 0))
}

interface People {
  readonly atLeast: ArrayLike<number>
  readonly atMost: ArrayLike<number>
  readonly givenBy: Grain | null
}

/** By day from the start of the series. */
function peopleOf28Days(series: UsageSeries, through: number, product: string | null): People | null {
  const distinct = distinctPeopleByDay(series, WINDOW_DAYS, product)
  if (distinct !== null) return { atLeast: distinct, atMost: distinct, givenBy: null }
  const given = givenPeopleByDay(series, WINDOW_DAYS, product)
  return given === null ? null : { ...given, givenBy: grainWithin(series, through, WINDOW_DAYS) }
}

/** Whether it is known how many people were active, and not only between which numbers they lie. */
export function isCountedOn({ activeOn, atMostOn }: Utilisation, day: number): boolean {
  return activeOn(day) === atMostOn(day)
}

/** What the numbers are of that bound the people: a day, a week, or a row of the month, which has several. */
export function restsOn({ givenBy }: Utilisation): string {
  return givenBy === 'month' ? 'row of the month' : `${givenBy}`
}

/** `88 active users`; where only numbers by day or week are given, what they rest on. */
export function activeSays(utilisation: Utilisation, day: number): string {
  const active = counted(utilisation.activeOn(day), 'active user')
  if (isCountedOn(utilisation, day)) return active
  const last = utilisation.givenBy === 'month' ? '' : ` of the last ${WINDOW_DAYS} days`
  return `at least ${active} (the most in one ${restsOn(utilisation)}${last})`
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
