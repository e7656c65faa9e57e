/** The portfolio as it was read last, kept for the accounts that are diagnosed again on the same day. */
import type { Portfolio } from '#src/detect/portfolio.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export async function keepPortfolio(
  { db, organizationId }: Transaction,
  portfolio: Portfolio,
): Promise<void> {
  await sql`
    insert into perennial.portfolio (organization_id, as_of, portfolio)
    values (${organizationId}, ${portfolio.asOf}, ${JSON.stringify(portfolio, mapToEntries)}::jsonb)
    on conflict (organization_id) do update set as_of = excluded.as_of, portfolio = excluded.portfolio`.execute(
    db,
  )
}

/** What it was read from is other than it was: it is read anew for whoever is diagnosed next. */
export async function forgetPortfolio({ db, organizationId }: Transaction): Promise<void> {
  await sql`delete from perennial.portfolio where organization_id = ${organizationId}`.execute(db)
}

/** @returns null when none was read for the day */
export async function keptPortfolio(
  { db, organizationId }: Transaction,
  day: Day,
): Promise<Portfolio | null> {
  const { rows } = await sql<{ portfolio: string }>`
    select portfolio::text from perennial.portfolio
    where organization_id = ${organizationId} and as_of = ${day}`.execute(db)
  return rows[0] ? (JSON.parse(rows[0].portfolio, entriesToMap) as Portfolio) : null
}

const ENTRIES = 'entries of a map'

function mapToEntries(_key: string, value: unknown): unknown {
  return value instanceof Map ? { [ENTRIES]: [...value] } : value
}

function entriesToMap(_key: string, value: unknown): unknown {
  const isMap = typeof value === 'object' && value !== null && ENTRIES in value
  return isMap ? new Map(value[ENTRIES] as [unknown, unknown][]) : value
}

/** What a size is compared with, as read for the day; null when none was, or it has none. */
export async function keptMedianArr(
  { db, organizationId }: Transaction,
  day: Day,
): Promise<Pick<Portfolio, 'medianArr' | 'currency'> | null> {
  const { rows } = await sql<Pick<Portfolio, 'medianArr' | 'currency'>>`
    select (portfolio -> 'medianArr')::float8 as "medianArr", portfolio ->> 'currency' as currency
    from perennial.portfolio
    where organization_id = ${organizationId} and as_of = ${day}
      and jsonb_typeof(portfolio -> 'medianArr') = 'number'`.execute(db)
  return rows[0] ?? null
}
