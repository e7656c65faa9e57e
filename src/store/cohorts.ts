/** What each account kept of its revenue over the last year, beside its standing, so that the book is summed at once. */
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface Cohort {
  readonly accountId: string
  /** a year before; null: it was no customer then, or its amount is not known */
  readonly start: number | null
  readonly retained: number | null
  readonly end: number | null
}

/** Diagnosed accounts whose year was read for another day, or before an import brought them something. */
export async function cohortsToRead({ db, organizationId }: Transaction, to: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.account_id as id from perennial.standing s
    where s.organization_id = ${organizationId} and (s.cohort_on is distinct from ${to} or exists (
      select 1 from perennial.import i
      where i.organization_id = ${organizationId} and i.state = 'published' and i.import_no > s.cohort_import
        and s.account_id = any(i.account_ids)))
    order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** @param importNo the last import when they were read */
export async function saveCohorts(
  { db, organizationId }: Transaction,
  to: Day,
  importNo: number,
  cohorts: readonly Cohort[],
): Promise<void> {
  const column = <T>(pick: (one: Cohort) => T): T[] => cohorts.map(pick)
  await sql`
    update perennial.standing s
    set cohort_on = ${to}, cohort_import = ${importNo}, cohort_start = given.start,
      cohort_retained = given.retained, cohort_end = given."end"
    from unnest(${column((one) => one.accountId)}::uuid[], ${column((one) => one.start)}::float8[],
      ${column((one) => one.retained)}::float8[], ${column((one) => one.end)}::float8[])
      as given (account_id, start, retained, "end")
    where s.organization_id = ${organizationId} and s.account_id = given.account_id`.execute(db)
}

/** The number of the last import that was published; 0: none was. */
export async function lastPublished({ db, organizationId }: Transaction): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select coalesce(max(import_no), 0) as no from perennial.import
    where organization_id = ${organizationId} and state = 'published'`.execute(db)
  return rows[0]!.no
}
