/** What sources know under given ids: whether records that come under a new source are there already. */
import { BY_HAND } from '#src/facts/by-hand.ts'
import type { RecordElsewhere } from '#src/facts/record-elsewhere.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/** So many ids tell whether two sources number alike. */
const SOME = 200

/** The sources that have records of a kind, found by steps through the index and not by reading it. */
export async function sourcesWith(tx: Transaction, kind: string): Promise<string[]> {
  const of = sql`organization_id = ${tx.organizationId}`
  const { rows } = await sql<{ source: string }>`
    with recursive step as (
      (select source from perennial.fact where ${of} order by source limit 1)
      union all
      select (select f.source from perennial.fact f where f.organization_id = ${tx.organizationId}
        and f.source > step.source order by f.source limit 1)
      from step where step.source is not null)
    select source from step where source <> ${BY_HAND} and exists (
      select from perennial.fact f where f.organization_id = ${tx.organizationId} and f.source = step.source
        and f.kind = ${kind} and f.superseded_at is null and ${published(tx, 'f.import_no')})`.execute(tx.db)
  return rows.map(({ source }) => source)
}

/** Those of the sources that have one of the ids, each looked up by its key. */
export async function recordsUnder(
  tx: Transaction,
  kind: string,
  sources: readonly string[],
  ids: readonly string[],
): Promise<RecordElsewhere[]> {
  const { rows } = await sql<RecordElsewhere>`
    select asked.source, asked.id as "sourceId", a.source as "accountSource", a.source_id as "accountId",
      f.happened_on::text as "happenedOn", f."values" ->> 'name' as name, f."values" ->> 'domain' as domain,
      array(select jsonb_object_keys(f."values" || f.attributes)) as columns
    from (select source, id from unnest(${[...sources]}::text[]) as source cross join unnest(${[...ids]}::text[]) as id) asked
    cross join lateral (
      select * from perennial.fact v where v.organization_id = ${tx.organizationId} and v.source = asked.source
        and v.kind = ${kind} and v.source_id = asked.id and v.superseded_at is null and ${published(tx, 'v.import_no')}
      limit 1) f
    left join lateral (
      select o.source, o.source_id from perennial.account o
      where o.organization_id = ${tx.organizationId} and o.id = f.origin_id limit 1) a on true`.execute(tx.db)
  return rows
}

/** Some ids that a source has of a kind, the first by its key. */
export async function someIds(tx: Transaction, kind: string, source: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.source_id as id from perennial.fact v where v.organization_id = ${tx.organizationId}
      and v.source = ${source} and v.kind = ${kind} and v.superseded_at is null and ${published(tx, 'v.import_no')}
    order by v.source_id limit ${SOME}`.execute(tx.db)
  return rows.map(({ id }) => id)
}

/** The imports that said something of records of a source, the newest first. */
export async function importsOf(
  tx: Transaction,
  kind: string,
  source: string,
  ids: readonly string[],
): Promise<number[]> {
  const { rows } = await sql<{ no: number }>`
    select distinct v.import_no as no from perennial.fact v where v.organization_id = ${tx.organizationId}
      and v.source = ${source} and v.kind = ${kind} and v.source_id = any(${[...ids]}::text[])
      and ${published(tx, 'v.import_no')} order by no desc`.execute(tx.db)
  return rows.map(({ no }) => no)
}
