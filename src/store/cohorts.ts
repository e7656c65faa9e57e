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

/**
 * Whether any year may have to be read: of the days of the data and of what it says, only imports and what forgets the
 * years tell otherwise. Asked after every diagnosis, so that it looks at no account.
 */
export async function areCohortsStale({ db, organizationId }: Transaction): Promise<boolean> {
  const { rows } = await sql<{ stale: boolean }>`
    select exists (
      select from perennial.standing where organization_id = ${organizationId} and cohort_on is null)
    or exists (
      select from perennial.import
      where organization_id = ${organizationId} and state = 'published' and import_no > (
        select coalesce(max(cohort_import), 0) from perennial.standing
        where organization_id = ${organizationId})) as stale`.execute(db)
  return rows[0]!.stale
}

/** What they rest on is other than when they were read. @param accountIds null: of all accounts */
export async function forgetCohorts(
  { db, organizationId }: Transaction,
  accountIds: readonly string[] | null,
): Promise<void> {
  const among = accountIds === null ? sql`true` : sql`account_id = any(${accountIds}::uuid[])`
  await sql`
    update perennial.standing set cohort_on = null
    where organization_id = ${organizationId} and cohort_on is not null and ${among}`.execute(db)
}

/** None has to be read for an import: one of them says so for all. */
export async function markCohortsRead({ db, organizationId }: Transaction, importNo: number): Promise<void> {
  await sql`
    update perennial.standing set cohort_import = ${importNo}
    where organization_id = ${organizationId} and cohort_import < ${importNo} and account_id = (
      select account_id from perennial.standing where organization_id = ${organizationId}
      order by account_id limit 1)`.execute(db)
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
