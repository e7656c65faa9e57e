/** The rows of usage of some accounts between two days, as a table for a query: read by the index in any case. */
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/** First and last day; a period counts by its first day. */
export interface DaysOfUsage {
  readonly from: Day
  readonly to: Day
}

/**
 * Account by account (`offset 0` keeps it so): before the first statistics, as in a first import, the planner would
 * rather read all usage of the organization for each batch.
 * @param staged with the rows of the import that is not published yet
 */
export function usageOf(tx: Transaction, ids: readonly string[], { from, to }: DaysOfUsage, staged = false) {
  return sql`unnest(${ids}::uuid[]) as wanted (id) cross join lateral (
    select * from perennial.usage_day
    where organization_id = ${tx.organizationId} and account_id = wanted.id and "on" between ${from} and ${to}
      and ${staged ? sql`true` : published(tx)}
    offset 0) u`
}
