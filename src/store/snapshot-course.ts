/** What the snapshots of all customers come to on days of the past: one row for those that are alike in all that is asked. */
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** Days before a day within which the latest snapshot stands for it. */
export const SNAPSHOT_HOLDS = 31

export interface SnapshotGroup {
  readonly on: Day
  readonly status: string | null
  readonly currency: string | null
  /** red, or an outlook under the line */
  readonly isAtRisk: boolean
  /** its deadline is within the days that were asked for */
  readonly isDue: boolean
  readonly accounts: number
  /** of them with a known amount */
  readonly counted: number
  readonly arr: number
  readonly lossByOutlook: number
  /** with the owner's probability where one is given */
  readonly lossByOwner: number
}

/** What an owner gave as the probability that counts on a day. */
export interface OwnerP {
  readonly accountId: string
  readonly on: Day
  readonly p: number
}

interface Asked {
  readonly days: readonly Day[]
  readonly withinDays: number
  /** the outlook under which ARR is at risk */
  readonly line: number
  readonly owners: readonly OwnerP[]
}

/** A customer is who has an outlook: something is paid on the day. */
export async function snapshotCourse(
  { db, organizationId }: Transaction,
  { days, withinDays, line, owners }: Asked,
): Promise<SnapshotGroup[]> {
  const { rows } = await sql<SnapshotGroup>`
    select day."on", s.status, s.currency, coalesce(s.status = 'Red' or s.outlook < ${line}, false) as "isAtRisk",
      coalesce(s.deadline_on between day."on"::text and (day."on" + ${withinDays}::integer)::text, false) as "isDue",
      count(*)::int as accounts, count(s.arr)::int as counted, coalesce(sum(s.arr), 0) as arr,
      coalesce(sum(s.arr * (1 - s.outlook)), 0) as "lossByOutlook",
      coalesce(sum(s.arr * (1 - coalesce(owner.p, s.outlook))), 0) as "lossByOwner"
    from unnest(${days}::date[]) as day ("on")
    join perennial.account a on a.organization_id = ${organizationId} and a.merged_into is null
    cross join lateral (
      select status, currency, arr, outlook, deadline_on from perennial.snapshot s
      where s.organization_id = ${organizationId} and s.account_id = a.id
        and s."on" <= day."on" and s."on" > day."on" - ${SNAPSHOT_HOLDS}::integer
      order by s."on" desc limit 1) s
    left join unnest(${owners.map((one) => one.accountId)}::uuid[], ${owners.map((one) => one.on)}::date[],
      ${owners.map((one) => one.p)}::float8[]) as owner (account_id, "on", p)
      on owner.account_id = a.id and owner."on" = day."on"
    where s.outlook is not null
    group by 1, 2, 3, 4, 5 order by 1`.execute(db)
  return rows
}
