/** What the snapshots say of every account on two days, with its name and owner: what moved between them. */
import type { Day } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import { SNAPSHOT_HOLDS } from './snapshot-course.ts'
import type { Transaction } from './tenant.ts'

export interface SnapshotEnd {
  readonly on: Day
  readonly status: string | null
  readonly score: number | null
  readonly arr: number | null
  readonly currency: string | null
}

export interface SnapshotEnds {
  readonly account: string
  readonly name: string
  readonly owner: string | null
  /** null: no customer on the day, or no snapshot within 31 days before it */
  readonly before: SnapshotEnd | null
  readonly after: SnapshotEnd | null
}

export async function snapshotEnds(
  { db, organizationId }: Transaction,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<SnapshotEnds[]> {
  const endOn = (day: Day): RawBuilder<unknown> => sql`
    select s."on"::text, s.status, s.score, s.arr, s.currency, s.outlook from perennial.snapshot s
    where s.organization_id = ${organizationId} and s.account_id = a.account_id
      and s."on" <= ${day}::date and s."on" > ${day}::date - ${SNAPSHOT_HOLDS}::integer
    order by s."on" desc limit 1`
  const asObject = (name: string): RawBuilder<unknown> =>
    sql`case when ${sql.ref(`${name}.outlook`)} is not null then jsonb_build_object('on', ${sql.ref(`${name}.on`)},
      'status', ${sql.ref(`${name}.status`)}, 'score', ${sql.ref(`${name}.score`)}, 'arr', ${sql.ref(`${name}.arr`)},
      'currency', ${sql.ref(`${name}.currency`)}) end`
  const { rows } = await sql<SnapshotEnds>`
    select a.account_id as account, a.name, a.owner, ${asObject('b')} as before, ${asObject('c')} as after
    from perennial.standing a
    left join lateral (${endOn(from)}) b on true
    left join lateral (${endOn(to)}) c on true
    where a.organization_id = ${organizationId}`.execute(db)
  return rows
}
