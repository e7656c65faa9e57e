/** When the accounts of a source were last read as a whole: what is not new in such a file is confirmed by it. */
import { addDays, type Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** Imports that are looked back on, each with what its check found. */
const BACK = 50

/**
 * By source. A file that names fewer accounts than its source had by then is a part, and confirms only what it brings.
 * @param day what was imported later is not known yet
 */
export async function accountsReadOn(
  { db, organizationId }: Transaction,
  day: Day,
): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await sql<{ source: string; on: Day }>`
    with latest as (
      select import_no, finished_at, report from perennial.import
      where organization_id = ${organizationId} and state = 'published' and report is not null
        and finished_at < ${`${addDays(day, 1)}T00:00:00Z`}
      order by import_no desc limit ${BACK}),
    brought as (
      select l.import_no, l.finished_at, file ->> 'source' as source, sum((file ->> 'rows')::int) as accounts
      from latest l cross join lateral jsonb_array_elements(l.report -> 'files') as file
      where file ->> 'as' = 'accounts' group by 1, 2, 3)
    select b.source, (max(b.finished_at) at time zone 'UTC')::date as "on" from brought b
    where b.accounts >= (
      select count(*) from perennial.account a
      where a.organization_id = ${organizationId} and a.source = b.source and a.import_no <= b.import_no)
    group by 1`.execute(db)
  return new Map(rows.map(({ source, on }) => [source, on]))
}
