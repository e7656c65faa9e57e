/** The health of a batch of accounts on earlier days, from their snapshots: the days on which the status turned, and the last. */
import type { PastHealth } from '#src/detect/health/past-health.ts'
import type { HealthReading } from '#src/detect/diagnosis.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

interface Row extends Pick<PastHealth, 'on' | 'leads'> {
  readonly id: string
  readonly reading: HealthReading
}

/** Of the days from `from` and before `before`, by account; on the days between, the status was that of both sides. */
export async function pastHealth(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
  { from, before }: { readonly from: Day; readonly before: Day },
): Promise<Map<string, PastHealth[]>> {
  // A diagnosis is large: it is opened only for the days that count.
  const { rows } = await sql<Row>`
    with days as (
      select account_id, "on", status, lag(status, 1, status) over (partition by account_id order by "on") as earlier,
        lead(status, 1, 'none yet') over (partition by account_id order by "on") as later
      from perennial.snapshot
      where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])
        and "on" >= ${from} and "on" < ${before})
    select account_id as id, "on", leads, diagnosis #> array['health', leads] as reading from (
      select s.account_id, s."on", s.diagnosis, coalesce(s.diagnosis ->> 'leads', 'weighted') as leads
      from days d join perennial.snapshot s
        on s.organization_id = ${organizationId} and s.account_id = d.account_id and s."on" = d."on"
      where d.status is distinct from d.earlier or d.status is distinct from d.later) turned
    order by account_id, "on"`.execute(db)
  const points = rows.map(({ id, on, leads, reading: { score, status, caps, signals } }) => ({
    id,
    point: { on, leads, score, status, caps, signals },
  }))
  return new Map(
    [...Map.groupBy(points, ({ id }) => id)].map(([id, same]) => [id, same.map(({ point }) => point)]),
  )
}
