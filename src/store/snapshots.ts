/** One snapshot per account and day: while the day lasts it is what was said last, and from then on it stays. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { leadingHealth } from '#src/detect/health/leading-health.ts'
import { type Snapshot, snapshotOf } from '#src/detect/snapshot.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/**
 * A day that is lived keeps what was said of it last, so that every page of the day tells the same.
 * @param replayed computed later, from what was known on that day: days that have a snapshot keep it
 */
export async function saveSnapshots(
  { db, organizationId }: Transaction,
  diagnoses: readonly Diagnosis[],
  replayed: boolean,
): Promise<void> {
  await sql`
    insert into perennial.snapshot (organization_id, account_id, "on", replayed, score, status, diagnosis)
    select ${organizationId}, id, "on", ${replayed}, score, status, diagnosis from unnest(
      ${diagnoses.map((one) => one.account.id)}::uuid[], ${diagnoses.map((one) => one.asOf)}::date[],
      ${diagnoses.map((one) => leadingHealth(one).score)}::float8[],
      ${diagnoses.map((one) => leadingHealth(one).status)}::text[],
      ${diagnoses.map((one) => JSON.stringify(snapshotOf(one)))}::jsonb[]) as given (id, "on", score, status, diagnosis)
    order by id, "on"
    on conflict (organization_id, account_id, "on") do update
      set replayed = false, score = excluded.score, status = excluded.status, diagnosis = excluded.diagnosis
      where not excluded.replayed and snapshot.diagnosis is distinct from excluded.diagnosis`.execute(db)
}

export interface SnapshotPoint {
  readonly on: Day
  readonly score: number | null
  readonly status: string | null
  readonly replayed: boolean
}

/** The last snapshot of each week back from the latest one of an account, oldest first. */
export async function snapshotsOf(
  { db, organizationId }: Transaction,
  accountId: string,
): Promise<SnapshotPoint[]> {
  const { rows } = await sql<SnapshotPoint>`
    select distinct on (week) "on", score, status, replayed from (
      select "on", score, status, replayed, (max("on") over () - "on") / 7 as week from perennial.snapshot
      where organization_id = ${organizationId} and account_id = ${accountId}) days
    order by week desc, "on" desc`.execute(db)
  return rows
}

/** Of each of the days the snapshot, or the latest before it; days that none is as old as are left out. */
export async function snapshotsBy(
  { db, organizationId }: Transaction,
  accountId: string,
  days: readonly Day[],
): Promise<Snapshot[]> {
  const { rows } = await sql<{ diagnosis: Snapshot }>`
    select latest.diagnosis from unnest(${days}::date[]) as given ("on") cross join lateral (
      select diagnosis from perennial.snapshot s
      where s.organization_id = ${organizationId} and s.account_id = ${accountId} and s."on" <= given."on"
      order by s."on" desc limit 1) latest`.execute(db)
  return rows.map((row) => row.diagnosis)
}

/** The snapshot of a day, or the latest before it; null when there is none that old. */
export async function snapshotBy(
  { db, organizationId }: Transaction,
  accountId: string,
  day: Day,
): Promise<Snapshot | null> {
  const { rows } = await sql<{ diagnosis: Snapshot }>`
    select diagnosis from perennial.snapshot
    where organization_id = ${organizationId} and account_id = ${accountId} and "on" <= ${day}
    order by "on" desc limit 1`.execute(db)
  return rows[0]?.diagnosis ?? null
}
