/** What a suggestion of tiers looks at, of accounts as they were diagnosed last. */
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface TierRow {
  readonly id: string
  readonly sourceId: string
  readonly name: string
  readonly owner: string | null
  readonly arr: number | null
  readonly currency: string | null
  /** the one that holds */
  readonly tier: 1 | 2 | 3 | null
  /** a person decided it, over what the CRM says */
  readonly isDecided: boolean
  /** of the open levers that are worth something known, a year */
  readonly levers: readonly number[]
  /** 1–5, of the plan, else of the account */
  readonly fit: number | null
}

/** Of those of them that were diagnosed. */
export async function tierCandidates(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
): Promise<TierRow[]> {
  const { rows } = await sql<TierRow>`
    select s.account_id as id, s.source_id as "sourceId", s.name, s.owner, s.arr, s.currency, s.tier,
      jsonb_typeof(o.item #> '{values,tier}') is not distinct from 'number' as "isDecided",
      jsonb_path_query_array(s.diagnosis, '$.levers[*] ? (@.state == "open" && @.value != null).value') as levers,
      coalesce((o.item #>> '{values,strategicFit}')::float8, f.fit) as fit
    from perennial.standing s
    left join perennial.plan_item o on o.organization_id = ${organizationId} and o.account_id = s.account_id
      and o.section = 'overview' and o.removal is null
    left join lateral (
      select (a."values" ->> 'strategic_fit')::float8 as fit from perennial.fact a
      where a.organization_id = ${organizationId} and a.account_id = s.account_id and a.kind = 'account'
        and a.superseded_at is null
      and a."values" ->> 'strategic_fit' is not null
      order by a.origin_id <> a.account_id, a.source, a.source_id limit 1) f on true
    where s.organization_id = ${organizationId} and s.account_id = any(${accountIds}::uuid[])`.execute(db)
  return rows
}
