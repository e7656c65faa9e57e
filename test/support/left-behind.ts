/** What an import has left in the database, and what can be seen meanwhile. */
import { sql } from 'kysely'
import { accountKeys } from '#src/store/histories.ts'
import { listStandings } from '#src/store/list-standings.ts'
import type { Transaction } from '#src/store/tenant.ts'

export interface LeftBehind {
  readonly state: 'none' | 'staging' | 'published'
  /** chunks of all kinds that were acknowledged */
  readonly chunks: number
  /** rows that were acknowledged, and rows that are there */
  readonly counts: { readonly fact: number; readonly usage: number }
  readonly rows: { readonly fact: number; readonly usage: number }
  /** account-days by the time of their recording */
  readonly recorded: Readonly<Record<string, number>>
  /** rows of earlier imports that were replaced, and accounts that can be seen */
  readonly superseded: number
  readonly visible: number
  /** what a person is shown */
  readonly portfolio: { readonly total: number; readonly arr: number }
}

export async function leftBehind(tx: Transaction, importNo: number): Promise<LeftBehind> {
  const own = sql`organization_id = ${tx.organizationId} and import_no = ${importNo}`
  const earlier = sql`organization_id = ${tx.organizationId} and import_no < ${importNo}`
  const { rows } = await sql<Omit<LeftBehind, 'visible' | 'portfolio'>>`
    select coalesce(max(state), 'none') as state,
      coalesce(sum((select sum(value::int) from jsonb_each_text(progress))), 0)::int as chunks,
      jsonb_build_object('usage', coalesce(sum((counts ->> 'usage')::int), 0), 'fact',
        coalesce(sum((select sum(value::int) from jsonb_each_text(counts) where key <> 'usage')), 0)) as counts,
      jsonb_build_object('usage', (select count(*) from perennial.usage_day where ${own}),
        'fact', (select count(*) from perennial.fact where ${own})) as rows,
      (select coalesce(jsonb_object_agg(at, rows), '{}') from (
        select recorded_at as at, count(*) as rows from perennial.usage_day where ${own} group by 1) as written) as recorded,
      (select count(*) from perennial.usage_day where ${earlier} and superseded_at is not null)
        + (select count(*) from perennial.fact where ${earlier} and superseded_at is not null) as superseded
    from perennial.import where ${own}`.execute(tx.db)
  const { total, totals } = await listStandings(
    tx,
    { sort: 'name', limit: 1, offset: 0, totals: true },
    '2026-06-30',
  )
  return { ...rows[0]!, visible: (await accountKeys(tx)).length, portfolio: { total, arr: totals!.arr } }
}
