/** Which contacts are one person: the log of merging and splitting them. */
import type { ContactMerge } from '#src/facts/contact-merge.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** A merge of the log. */
export interface StoredMerge extends ContactMerge {
  readonly mergeNo: number
  /** an e-mail address, or `import` */
  readonly mergedBy: string
  readonly mergedAt: Date
}

interface Row {
  readonly mergeNo: number
  readonly source: string
  readonly sourceId: string
  readonly intoSource: string
  readonly intoSourceId: string
  readonly recognisedBy: string | null
  readonly mergedBy: string
  readonly mergedAt: Date
}

const columns = sql`m.merge_no as "mergeNo", m.source, m.source_id as "sourceId", m.into_source as "intoSource",
  m.into_source_id as "intoSourceId", m.recognised_by as "recognisedBy", m.merged_by as "mergedBy",
  m.merged_at as "mergedAt"`

function stored({ intoSource, intoSourceId, ...row }: Row): StoredMerge {
  return { ...row, into: { source: intoSource, sourceId: intoSourceId } }
}

/** Those that hold, by account. One whose contacts belong to two accounts by now waits until they are of one again. */
export async function contactMergesOf(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, StoredMerge[]>> {
  const { rows } = await sql<Row & { accountId: string }>`
    with contact as materialized (
      select distinct account_id, source, source_id from perennial.fact
      where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[]) and kind = 'contact')
    -- limits, so that each is looked up by its key: without statistics a join read all merges for every contact
    select m.account_id as "accountId", ${columns} from contact
    cross join lateral (
      select contact.account_id, m.* from perennial.contact_merge m
      where m.organization_id = ${organizationId} and m.source = contact.source
        and m.source_id = contact.source_id and m.split_at is null limit 1) m
    cross join lateral (
      select from perennial.fact f
      where f.organization_id = ${organizationId} and f.kind = 'contact' and f.source = m.into_source
        and f.source_id = m.into_source_id and f.account_id = m.account_id limit 1) into_contact
    order by "mergeNo"`.execute(db)
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId)
  return new Map(
    [...byAccount].map(([id, own]) => [id, own.map(({ accountId: _accountId, ...row }) => stored(row))]),
  )
}

export interface MergeToKeep extends ContactMerge {
  readonly by: string
}

/** @returns the numbers of the merges in the log, in the order given */
export async function keepContactMerges(
  { db, organizationId }: Transaction,
  merges: readonly MergeToKeep[],
  now: Date,
): Promise<number[]> {
  if (merges.length === 0) return []
  // Two that number at once meet here.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`contact merge ${organizationId}`}, 0))`.execute(
    db,
  )
  const { rows: last } = await sql<{ no: number }>`
    select coalesce(max(merge_no), 0) as no from perennial.contact_merge
    where organization_id = ${organizationId}`.execute(db)
  const numbers = merges.map((_, at) => last[0]!.no + at + 1)
  const column = (of: (merge: MergeToKeep) => string | null) => merges.map(of)
  await sql`
    insert into perennial.contact_merge (organization_id, merge_no, source, source_id, into_source, into_source_id,
      recognised_by, merged_by, merged_at)
    select ${organizationId}, no, source, source_id, into_source, into_source_id, recognised_by, merged_by, ${now}
    from unnest(${numbers}::int[], ${column(({ source }) => source)}::text[],
      ${column(({ sourceId }) => sourceId)}::text[], ${column(({ into }) => into.source)}::text[],
      ${column(({ into }) => into.sourceId)}::text[], ${column(({ recognisedBy }) => recognisedBy)}::text[],
      ${column(({ by }) => by)}::text[])
      as given (no, source, source_id, into_source, into_source_id, recognised_by, merged_by)`.execute(db)
  return numbers
}

/** The merge of the contact no longer holds; it stays in the log. */
export async function splitContact(
  { db, organizationId }: Transaction,
  mergeNo: number,
  by: string,
  now: Date,
): Promise<void> {
  await sql`
    update perennial.contact_merge set split_by = ${by}, split_at = ${now}
    where organization_id = ${organizationId} and merge_no = ${mergeNo} and split_at is null`.execute(db)
}
