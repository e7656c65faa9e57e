/** On which days each source brought records of each kind, so that a silent one is told from a quiet customer. */
import { type RecordKind, recordKinds } from '#src/detect/portfolio.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/** Days back on which a feed's rhythm is read: half a year of windows of 28 days, and surveys by quarter. */
const BACK = 400

export interface RecordDay {
  readonly kind: RecordKind
  readonly source: string
  readonly days: readonly Day[]
}

/** What had happened and was known by the day, of these accounts. */
export async function recordsSeen(tx: Transaction, ids: readonly string[], day: Day): Promise<RecordDay[]> {
  const { rows } = await sql<RecordDay>`
    select kind, source, array_agg(distinct happened_on::text) as days from perennial.fact
    where organization_id = ${tx.organizationId} and account_id = any(${ids}::uuid[])
      and kind = any(${[...recordKinds]}::text[]) and happened_on between ${addDays(day, -BACK)} and ${day}
      and learned_at < ${`${addDays(day, 1)}T00:00:00Z`} and ${published(tx)}
    group by 1, 2`.execute(tx.db)
  return rows
}
