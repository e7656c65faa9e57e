/** All that imports brought into an organization, apart from ids, import numbers and the times of recording. */
import { sql } from 'kysely'
import type { Transaction } from '#src/store/tenant.ts'

export interface ImportedContent {
  readonly accounts: number
  readonly facts: number
  readonly usageDays: number
  /** equal digest, equal content, in whichever organization or database */
  readonly digest: string
}

/** What was learned when it was recorded differs from run to run; every other time is part of the content. */
const times = sql`learned_assumed, case when learned_at <> recorded_at then learned_at end, superseded_at is null, revises`

export async function importedContent({ db, organizationId }: Transaction): Promise<ImportedContent> {
  const { rows } = await sql<ImportedContent>`
    with account as (
      select id, source, source_id from perennial.account where organization_id = ${organizationId}),
    content as (
      select 'account' as what, md5(row(source, source_id)::text) as digest from account
      union all
      select 'fact', md5(row(kind, f.source, f.source_id, a.source, a.source_id, happened_on, f.digest, "values",
        attributes, ${times})::text)
      from perennial.fact f left join account a on a.id = f.account_id
      where f.organization_id = ${organizationId}
      union all
      select 'usage', md5(row(u.source, a.source, a.source_id, "on", grain, u.digest, users, products, features,
        events, minutes, services, active_users, human_events, human_minutes, human_users, ${times})::text)
      from perennial.usage_day u left join account a on a.id = u.account_id
      where u.organization_id = ${organizationId})
    select count(*) filter (where what = 'account')::int as accounts,
      count(*) filter (where what = 'fact')::int as facts,
      count(*) filter (where what = 'usage')::int as "usageDays",
      coalesce(md5(string_agg(digest, '' order by digest)), '') as digest
    from content`.execute(db)
  return rows[0]!
}
