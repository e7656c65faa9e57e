/** What the snapshots said of accounts on days of their own, in short: whether something was seen coming. */
import type { Seen } from '#src/detect/outcomes/flagged.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { SNAPSHOT_HOLDS } from './snapshot-course.ts'
import type { Transaction } from './tenant.ts'

export interface AccountDay {
  readonly accountId: string
  readonly on: Day
}

/** In the order of what was asked; null: no snapshot of that day, nor of the 31 days before it. */
export async function snapshotsBefore(
  { db, organizationId }: Transaction,
  asked: readonly AccountDay[],
): Promise<(Seen | null)[]> {
  const { rows } = await sql<{ at: number } & Seen>`
    select given.at::int as at, s."on", s.status, s.outlook as p, s.critical
    from unnest(${asked.map(({ accountId }) => accountId)}::uuid[], ${asked.map(({ on }) => on)}::date[])
      with ordinality as given (account_id, "on", at)
    cross join lateral (
      select "on", status, outlook, critical from perennial.snapshot s
      where s.organization_id = ${organizationId} and s.account_id = given.account_id
        and s."on" <= given."on" and s."on" > given."on" - ${SNAPSHOT_HOLDS}::integer
      order by s."on" desc limit 1) s`.execute(db)
  const found = new Map(rows.map(({ at, ...seen }) => [at, seen]))
  return asked.map((_, index) => found.get(index + 1) ?? null)
}
