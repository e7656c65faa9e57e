/** What the engine must know of all accounts on a day to judge one of them. */
import type { Contract } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'

/** One source of usage: alive if it brought a row for any account within three times its usual gap (handbook 4). */
export interface Feed {
  readonly source: string
  readonly lastOn: Day
  /** median days between two days with rows */
  readonly usualGap: number
  readonly alive: boolean
}

/** Renewals of the past known by the day: how many came due, how many were kept (handbook 7a). */
export interface Outcomes {
  readonly due: number
  readonly kept: number
}

export interface Portfolio {
  readonly asOf: Day
  /** the currency of most paid contracts; amounts in another one are not added up without a rate; null when none is named */
  readonly currency: string | null
  /** customers with a paid contract on the day */
  readonly activeAccounts: number
  /** medians over these accounts; null when nobody has any */
  readonly medianSeats: number | null
  readonly medianArr: number | null
  /** activity of 28 days per seat (no seats: total) of each account with living usage, ascending */
  readonly activity: Float64Array
  /** median over the accounts of recent ÷ usual weekly events, for the evaluation of the day and that of 7 days before; null under 20 accounts */
  readonly usageChange: readonly [UsageChange | null, UsageChange | null]
  /** by source */
  readonly feeds: Readonly<Record<string, Feed>>
  /** features seen in 90 days by product id ('' where usage names no product) */
  readonly featuresSeen: Readonly<Record<string, readonly string[]>>
  /** distinct products (else plans) that the organization sells */
  readonly productsSold: number
  readonly outcomes: { readonly rolling: Outcomes; readonly term: Outcomes }
}

export interface UsageChange {
  /** last 4 weeks ÷ the median of the 12 before */
  readonly fourWeeks: number
  /** last 2 weeks ÷ the same median */
  readonly twoWeeks: number
}

/** What one account adds to the portfolio; the store brings it for all accounts in a fixed number of queries. */
export interface PortfolioMember {
  readonly accountId: string
  /** as known on the day */
  readonly contracts: readonly Contract[]
  /** null: no row of usage was ever seen by the day */
  readonly usage: MemberUsage | null
}

/** Use by people, by week; week 0 is the seven days that end with the day, 20 weeks in all. */
export interface MemberUsage {
  readonly source: string
  readonly events: readonly number[]
  /** minutes, else user-days, else events of the last 28 days */
  readonly activity28: number
}
