/** The forecast of four quarters: what is decided in each, by category as it counts and as the outlook alone would have it. */
import type { Day } from '#src/kernel/day.ts'
import { addMonths } from '#src/kernel/day.ts'
import { notAdded, type NotAdded } from '#src/kernel/not-added.ts'
import { quarterName, quartersFrom } from '#src/kernel/quarter.ts'
import { forecastCategories, type ForecastCategory } from '../diagnosis.ts'

/** Accounts that are alike in all that the sums look at. */
export interface ForecastGroup {
  /** `2026-03` of the day that decides; null: rolling, or not known */
  readonly month: string | null
  readonly counts: ForecastCategory
  readonly byOutlook: ForecastCategory
  readonly currency: string | null
  readonly accounts: number
  /** of these with a known amount */
  readonly counted: number
  readonly arr: number
  readonly expectedLoss: number
}

export interface CategorySum {
  readonly category: ForecastCategory
  readonly accounts: number
  readonly arr: number
  /** the same if nobody's word but the outlook's counted */
  readonly accountsByOutlook: number
  readonly arrByOutlook: number
}

export interface ForecastPart {
  readonly accounts: number
  /** of these without an amount in the currency of the sums: in no sum */
  readonly withoutAmount: number
  /** of these: whose amount is known, but no rate into that currency */
  readonly withoutRate: readonly NotAdded[]
  readonly arr: number
  readonly expectedLoss: number
  /** all six, in their order */
  readonly categories: readonly CategorySum[]
}

export interface ForecastMonth extends ForecastPart {
  readonly month: string
}

export interface ForecastQuarter extends ForecastPart {
  /** `2026 Q2`, by the number of the fiscal year */
  readonly quarter: string
  /** as it is read */
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly months: readonly ForecastMonth[]
}

export interface ForecastSums {
  readonly currency: string | null
  /** of the four quarters together */
  readonly all: ForecastPart
  readonly quarters: readonly ForecastQuarter[]
  readonly later: ForecastPart
  /** who rolls from month to month, or without a known day */
  readonly undated: ForecastPart
}

const QUARTERS = 4

/**
 * @param asOf in the first of the four quarters
 * @param startMonth of the fiscal year
 */
export function forecastSums(groups: readonly ForecastGroup[], asOf: Day, startMonth: number): ForecastSums {
  const currency = mostCommon(groups)
  const quarters = forecastQuarters(asOf, startMonth).map((quarter) => quarterOf(quarter, groups, currency))
  const { from } = quarters[0]!
  const last = quarters.at(-1)!.to.slice(0, 7)
  const within = (month: string | null) => month !== null && month >= from.slice(0, 7) && month <= last
  const part = (passes: (group: ForecastGroup) => boolean) => partOf(groups.filter(passes), currency)
  return {
    currency,
    all: part(({ month }) => within(month)),
    quarters,
    later: part(({ month }) => month !== null && month > last),
    undated: part(({ month }) => month === null),
  }
}

type Span = Pick<ForecastQuarter, 'quarter' | 'name' | 'from' | 'to'>

/** The quarter of a day and the three after it, with their first and last days. */
export function forecastQuarters(asOf: Day, startMonth: number): Span[] {
  return quartersFrom(asOf, QUARTERS, startMonth).map(({ id, from, to }) => ({
    quarter: id.replace('-', ' '),
    name: quarterName(id, startMonth)!,
    from,
    to,
  }))
}

function quarterOf(span: Span, groups: readonly ForecastGroup[], currency: string | null): ForecastQuarter {
  const { from } = span
  const months = [0, 1, 2].map((at) => addMonths(from, at).slice(0, 7))
  const own = groups.filter(({ month }) => month !== null && months.includes(month))
  return {
    ...span,
    ...partOf(own, currency),
    months: months.map((month) => ({
      month,
      ...partOf(
        own.filter((group) => group.month === month),
        currency,
      ),
    })),
  }
}

function partOf(all: readonly ForecastGroup[], currency: string | null): ForecastPart {
  const groups = all.map((group) =>
    group.currency === currency ? group : { ...group, counted: 0, arr: 0, expectedLoss: 0 },
  )
  const accounts = add(groups, 'accounts')
  return {
    accounts,
    withoutAmount: accounts - add(groups, 'counted'),
    withoutRate: notAdded(
      currency,
      all.map((group) => ({ ...group, accounts: group.counted })),
    ),
    arr: add(groups, 'arr'),
    expectedLoss: add(groups, 'expectedLoss'),
    categories: forecastCategories.map((category) => {
      const counts = groups.filter((group) => group.counts === category)
      const byOutlook = groups.filter((group) => group.byOutlook === category)
      return {
        category,
        accounts: add(counts, 'accounts'),
        arr: add(counts, 'arr'),
        accountsByOutlook: add(byOutlook, 'accounts'),
        arrByOutlook: add(byOutlook, 'arr'),
      }
    }),
  }
}

function add(
  groups: readonly ForecastGroup[],
  column: 'accounts' | 'counted' | 'arr' | 'expectedLoss',
): number {
  return groups.reduce((sum, group) => sum + group[column], 0)
}

/** Amounts of another currency are never added: that of most accounts is summed. */
function mostCommon(groups: readonly ForecastGroup[]): string | null {
  const named = Map.groupBy(
    groups.filter(({ currency }) => currency !== null),
    ({ currency }) => currency,
  )
  const counted = [...named].map(([currency, same]) => ({ currency, accounts: add(same, 'accounts') }))
  return counted.toSorted((a, b) => b.accounts - a.accounts)[0]?.currency ?? null
}
