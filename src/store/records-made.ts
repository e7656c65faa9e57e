/** The records that an import made, and what speaks of each beside that import. */
import { nothingSaid } from '#src/plan/review/outcome.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** A record that an import made, and what speaks of it beside that import. */
export interface RecordMade {
  readonly id: string
  /** as the import calls it */
  readonly name: string
  /** the first other import that holds and says what the account is; null: none does */
  readonly describedBy: number | null
  /** other imports that hold and brought something of it, ascending */
  readonly others: readonly number[]
  /** records of other imports are part of it by now */
  readonly isRoot: boolean
  /** a person has written in its plan, or said something of it, or of a part of it, in a review or of a renewal */
  readonly isWritten: boolean
}

export async function recordsMade(
  { db, organizationId }: Transaction,
  importNo: number,
): Promise<RecordMade[]> {
  const holds = (column: string) => sql`${sql.ref(column)} <> ${importNo} and ${sql.ref(column)} not in (
    select import_no from perennial.import where organization_id = ${organizationId} and state = 'undone')`
  const { rows } = await sql<RecordMade>`
    with recursive record as materialized (
      select id, living_id, source_id from perennial.account
      where organization_id = ${organizationId} and import_no = ${importNo}),
    under (id, part, import_no) as (
      select id, id, ${importNo}::integer from record
      union all
      select under.id, a.id, a.import_no from under join perennial.account a
        on a.organization_id = ${organizationId} and a.merged_into = under.part),
    other as materialized (
      select record.id, f.import_no, bool_or(f.kind = 'account' and f."values" ->> 'id' is not null) as describes
      from record join perennial.fact f on f.organization_id = ${organizationId}
        and f.account_id = record.living_id and f.origin_id = record.id and ${holds('f.import_no')}
      group by 1, 2
      union all
      select distinct record.id, u.import_no, false
      from record join perennial.usage_day u on u.organization_id = ${organizationId}
        and u.account_id = record.living_id and u.origin_id = record.id and ${holds('u.import_no')}),
    named as materialized (
      select origin_id as id, max("values" ->> 'name') as name from perennial.fact
      where organization_id = ${organizationId} and import_no = ${importNo} and kind = 'account' group by 1)
    select record.id, coalesce(max(named.name), max(record.source_id)) as name,
      min(other.import_no) filter (where other.describes) as "describedBy",
      coalesce(array_agg(distinct other.import_no) filter (where other.import_no is not null), '{}') as others,
      exists (select from under where under.id = record.id and under.import_no <> ${importNo}) as "isRoot",
      ${isWritten(organizationId)} as "isWritten"
    from record left join other on other.id = record.id left join named on named.id = record.id
    group by record.id order by record.id`.execute(db)
  return rows
}

/** Of the `record`, with those `under` it. */
function isWritten(organizationId: string): RawBuilder<boolean> {
  return sql<boolean>`(exists (select from perennial.plan_edit e
      where e.organization_id = ${organizationId} and e.account_id = record.id
        -- as isByPerson
        and (e.edit #>> '{cause,by}' in ('hand', 'proposal') or e.edit #>> '{cause,byPerson}' = 'true'
        or e.edit #>> '{cause,by}' = 'undo' and e.edit #> '{cause,importNo}' is null))
    or exists (select from under join perennial.review_entry e
      on e.organization_id = ${organizationId} and e.account_id = under.part
      where under.id = record.id
        and (e.closed_on is not null or e.outcome <> ${JSON.stringify(nothingSaid)}::jsonb))
    or exists (select from perennial.renewal_reason r
      where r.organization_id = ${organizationId} and r.account_id = record.id))`
}
