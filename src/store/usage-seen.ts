/** When each source brought use and in what measure, and which features were seen; account by account in batches. */
import { addDays, type Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'
import { usageOf } from './usage-of.ts'

/** Days back on which a feed's rhythm is read, and on which features count as seen (handbook 4). */
const FEED_DAYS = 182
const FEATURE_DAYS = 90

export interface SourceDay {
  readonly source: string
  /**
   * the last day of a period with rows; of one that was not over when its rows were learned, the eve of it: they say
   * nothing of the days that were still to come
   */
  readonly on: Day
  /** days of the longest period among the rows that end so: 1, 7 or 30 */
  readonly period: number
  readonly minutes: boolean
  readonly people: boolean
}

export interface FeatureSeen {
  /** '' where usage names no product */
  readonly product: string
  /** null: the product was used without naming a feature */
  readonly feature: string | null
}

/** The last day of a row's period. */
export const periodEnd = sql`(case grain when 'week' then "on" + 6
  when 'month' then ("on" + interval '1 month' - interval '1 day')::date else "on" end)`

/** Through which day a row tells the whole use. A month counts as learned on its thirtieth day, and is whole then. */
const wholeThrough = sql`(case when grain = 'day' or (learned_at at time zone 'UTC')::date >= least(${periodEnd}, "on" + 29)
  then ${periodEnd} else "on" - 1 end)`

/** Rows of usage of these accounts, `days` back, that held on the day: a table and its condition. */
export function usageHeld(tx: Transaction, ids: readonly string[], day: Day, days: number) {
  const next = `${addDays(day, 1)}T00:00:00Z`
  return {
    rows: usageOf(tx, ids, { from: addDays(day, 1 - days), to: day }),
    held: sql`learned_at < ${next} and (superseded_at is null or superseded_at >= ${next})`,
  }
}

export async function sourceDays(tx: Transaction, ids: readonly string[], day: Day): Promise<SourceDay[]> {
  const usage = usageHeld(tx, ids, day, FEED_DAYS)
  const { rows } = await sql<SourceDay>`
    select source, least(${wholeThrough}, ${day}::date) as "on",
      max(case grain when 'week' then 7 when 'month' then 30 else 1 end) as period,
      bool_or(human_minutes is not null) as minutes, bool_or(human_users is not null) as people
    from ${usage.rows} where ${usage.held} group by 1, 2`.execute(tx.db)
  return rows
}

export async function featuresSeen(
  tx: Transaction,
  ids: readonly string[],
  day: Day,
): Promise<FeatureSeen[]> {
  // A null column of names stands for as many entries without a name as there are events.
  const entries = (column: string) => sql`string_to_array(${sql.ref(column)}, E'\\x1f', '')`
  const usage = usageHeld(tx, ids, day, FEATURE_DAYS)
  const { rows } = await sql<FeatureSeen>`
    select distinct coalesce(entry.product, '') as product, entry.feature
    from ${usage.rows}, unnest(${entries('products')}, ${entries('features')}, ${entries('events')},
      ${entries('services')}) as entry (product, feature, event, service)
    where entry.service is null and ${usage.held}`.execute(tx.db)
  return rows
}
