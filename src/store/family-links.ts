/** Who names whom as its parent, and how the members of a family stand. */
import type { FamilyLink } from '#src/detect/family/family-of.ts'
import type { AccountRecord } from '#src/detect/family/parent-finder.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/**
 * The accounts that name a parent or bear an id that is named as one, themselves or by a record that was merged into
 * them: all others belong to nobody.
 */
export async function familyLinks(tx: Transaction): Promise<FamilyLink[]> {
  const { rows } = await sql<FamilyLink>`
    with child as materialized (
      select f.account_id, f."values" ->> 'parent_id' as parent from perennial.fact f
      where f.organization_id = ${tx.organizationId} and f.kind = 'account' and f.superseded_at is null
        and f."values" ->> 'parent_id' is not null),
    merged as materialized (
      select m.living_id, m.source, m.source_id from perennial.account m
      where m.organization_id = ${tx.organizationId} and m.merged_into is not null
        and m.source_id in (select parent from child))
    select a.id, a.source, a.source_id as "sourceId", (
      select f."values" ->> 'parent_id' from perennial.fact f
      where f.organization_id = ${tx.organizationId} and f.account_id = a.id and f.kind = 'account'
        and f.superseded_at is null and f.source = a.source and ${published(tx, 'f.import_no')}
      order by f.origin_id <> f.account_id, f.learned_at desc limit 1) as "parentSourceId",
      (select coalesce(jsonb_agg(jsonb_build_object('source', m.source, 'sourceId', m.source_id)), '[]')
        from merged m where m.living_id = a.id) as merged
    from perennial.account a
    where a.organization_id = ${tx.organizationId} and a.merged_into is null and ${published(tx, 'a.import_no')}
      and (a.id in (select account_id from child) or a.source_id in (select parent from child)
        or a.id in (select living_id from merged))
    order by a.source, a.source_id`.execute(tx.db)
  return rows
}

/** What was merged into another account, each record with the account that it is part of now. */
export async function mergedRecords({ db, organizationId }: Transaction): Promise<AccountRecord[]> {
  const { rows } = await sql<AccountRecord>`
    select living_id as id, source, source_id as "sourceId" from perennial.account
    where organization_id = ${organizationId} and merged_into is not null order by source, source_id`.execute(
    db,
  )
  return rows
}

export interface MemberRow {
  readonly id: string
  readonly name: string
  readonly segment: string | null
  readonly tier: number | null
  readonly owner: string | null
  readonly arr: number | null
  readonly currency: string | null
  readonly score: number | null
  readonly status: 'Green' | 'Yellow' | 'Red' | null
  readonly asOf: Day | null
  readonly deadlineOn: Day | null
  readonly deadlineKind: 'notice' | 'end' | null
  readonly deadlineAssumed: boolean | null
}

/** An account that was not diagnosed yet goes by its id in the source. */
export async function familyMembers(tx: Transaction, ids: readonly string[]): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select a.id, coalesce(s.name, a.source_id) as name, s.segment, s.tier, s.owner, s.arr, s.currency, s.score,
      s.status, s.as_of as "asOf", s.deadline_on as "deadlineOn", s.deadline_kind as "deadlineKind", s.deadline_assumed as "deadlineAssumed"
    from perennial.account a
    left join perennial.standing s on s.organization_id = ${tx.organizationId} and s.account_id = a.id
    where a.organization_id = ${tx.organizationId} and a.id = any(${ids}::uuid[])`.execute(tx.db)
  return rows
}
