/** What the engine must know of all accounts on a day to judge one of them. */
import type { Contract } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'

/** One source of usage: alive if it brought a row for any account within three times its usual gap (handbook 4). */
export interface Feed {
  readonly source: string
  /** the first and the last day with rows, as far back as was looked */
  readonly firstOn: Day
  readonly lastOn: Day
  /** the last day of the last whole week that it covers: a Sunday, or where rows come by week or month the end of the last */
  readonly weekEnd: Day
  /** median days between two days with rows */
  readonly usualGap: number
  /** it speaks daily but on Saturdays and Sundays: these are no days of silence */
  readonly rests: boolean
  readonly alive: boolean
}

/** Records that come as they happen, so that silence of their source tells. */
export const recordKinds = ['ticket', 'invoice', 'survey', 'touch', 'note', 'event'] as const
export type RecordKind = (typeof recordKinds)[number]

/** Renewals of the past known by the day: how many came due, how many were kept (handbook 7a). */
export interface Outcomes {
  readonly due: number
  readonly kept: number
}

export interface Portfolio {
  readonly asOf: Day
  /** that of the settings, else of most paid contracts; amounts in another one are not added up without a rate; null when none is named */
  readonly currency: string | null
  /** customers with a paid contract on the day */
  readonly activeAccounts: number
  /** medians over these accounts; null when nobody has any */
  readonly medianSeats: number | null
  readonly medianArr: number | null
  /**
   * by account id, the rank 0–1 of its activity of 28 days per seat among the paying accounts with living usage; those
   * without seats are ranked by their total, among themselves; no rank where fewer than 20 can be compared
   */
  readonly activityRank: ReadonlyMap<string, number>
  /** median over the accounts of recent ÷ usual weekly events, for the evaluation of the day and that of 7 days before; null under 20 accounts */
  readonly usageChange: readonly [UsageChange | null, UsageChange | null]
  /** those of use, by source */
  readonly feeds: Readonly<Record<string, Feed>>
  /** those of each kind of record, by source */
  readonly recordFeeds: Readonly<Record<RecordKind, Readonly<Record<string, Feed>>>>
  /** features seen in 90 days by product id ('' where usage names no product) */
  readonly featuresSeen: Readonly<Record<string, readonly string[]>>
  /** distinct products (else plans) that the organization sells */
  readonly productsSold: number
  /** which products the accounts of each segment own together */
  readonly ownership: readonly Ownership[]
  readonly outcomes: { readonly rolling: Outcomes; readonly term: Outcomes }
}

/** Accounts of one segment that own the same products, taken together: there are few such sets, however many accounts. */
export interface Ownership {
  readonly segment: string
  /** by id, sorted */
  readonly products: readonly string[]
  readonly accounts: number
  /** in the order of `products`, the days from which these accounts own each, ascending */
  readonly since: readonly (readonly Day[])[]
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
  readonly segment: string | null
  /** as known on the day */
  readonly contracts: readonly Contract[]
  /** null: no row of usage was ever seen by the day */
  readonly usage: MemberUsage | null
}

/**
 * Use by people, by week, 20 weeks in all: week 0 is the seven days that end with the `weekEnd` of the source's feed,
 * and a row belongs to the week in which its period ends. What came after it is left out.
 */
export interface MemberUsage {
  readonly source: string
  readonly events: readonly number[]
  /** minutes, else user-days, else events of weeks 0–3; by the same measure for all accounts of a source */
  readonly activity28: number
}

/** When a source brought rows of one kind, for whichever account. */
export interface FeedDays {
  readonly source: string
  /** a kind of record; usage where none is named */
  readonly kind?: RecordKind
  /**
   * the different last days of the periods of its rows (of a week its Sunday), in any order, half a year back; a period
   * that was not over when it was brought counts by the eve of its first day
   */
  readonly days: readonly Day[]
  /** days of the period of its latest rows, as 7 where they stand for weeks: it cannot come more often; 1 if not said */
  readonly period?: number
}
