/** Pairs of accounts that may be one, with what was decided about them, and what an import recognised by itself. */
import type { Decided, Doubt, KnownRecord, Match } from '#src/facts/identity/account-record.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import { recordName } from './record-name.ts'
import { idsOfAccounts, putRecords } from './stage-facts.ts'
import type { Transaction } from './tenant.ts'

export interface KnownAccounts {
  readonly records: readonly KnownRecord[]
  /** pairs of accounts that wait for a decision, or have one */
  readonly decided: readonly Decided[]
}

/** All that an import is matched with. */
export async function knownAccounts(tx: Transaction): Promise<KnownAccounts> {
  const { db, organizationId } = tx
  const { rows } = await sql<KnownRecord>`
    select a.source, a.source_id as id, f."values" ->> 'name' as name, f."values" ->> 'domain' as domain,
      f."values" ->> 'crm_id' as "crmId", f."values" ->> 'parent_id' as "parentId",
      living.source || E'\\x1f' || living.source_id as account
    from perennial.account a
    -- limits, so that each is looked up by its key: without statistics every account was compared with each
    cross join lateral (
      select l.source, l.source_id from perennial.account l
      where l.organization_id = ${organizationId} and l.id = a.living_id limit 1) living
    left join lateral (
      select f."values" from perennial.fact f
      where f.organization_id = ${organizationId} and f.kind = 'account' and f.source = a.source
        and f.source_id = a.source_id and f.superseded_at is null and ${published(tx, 'f.import_no')} limit 1) f on true
    where a.organization_id = ${organizationId} and ${published(tx, 'a.import_no')}`.execute(db)
  const decided = await sql<{ one: string; other: string }>`
    select one.source || E'\\x1f' || one.source_id as one, other.source || E'\\x1f' || other.source_id as other
    from perennial.account_match m
    join perennial.account a on a.organization_id = ${organizationId} and a.id = m.account_id
    join perennial.account one on one.organization_id = ${organizationId} and one.id = a.living_id
    join perennial.account b on b.organization_id = ${organizationId} and b.id = m.candidate_id
    join perennial.account other on other.organization_id = ${organizationId} and other.id = b.living_id
    where m.organization_id = ${organizationId} and ${published(tx, 'm.import_no')}`.execute(db)
  return {
    records: rows.map((row) => ({ ...row, account: keyOf(row.account) })),
    decided: decided.rows.map(({ one, other }) => [keyOf(one), keyOf(other)]),
  }
}

/** The database holds no U+0000. */
function keyOf(text: string): string {
  return text.replace('\x1f', '\u0000')
}

export interface ToPut {
  readonly matched: readonly Match[]
  readonly doubtful: readonly Doubt[]
}

/** Makes the records that an import recognised part of their accounts, before any of its rows is written, and keeps the doubts. */
export async function putMatches(
  tx: Transaction,
  importNo: number,
  { matched, doubtful }: ToPut,
  now: Date,
): Promise<void> {
  const keys = [
    ...matched.flatMap(({ record, account }) => [record, account]),
    ...doubtful.flatMap(({ record, candidate }) => [record, candidate]),
  ]
  if (keys.length === 0) return
  const records = [...new Set(keys)].map(recordOf)
  await putRecords(tx, importNo, records)
  const ids = await idsOfAccounts(
    tx,
    records.map(({ source }) => source),
    records.map(({ sourceId }) => sourceId),
  )
  const idOf = (key: string) => ids.get(key)!.origin
  await putMerges(tx, importNo, matched, idOf, now)
  await putDoubts(tx, importNo, doubtful, idOf, now)
}

function recordOf(key: string): { readonly source: string; readonly sourceId: string } {
  const [source = '', sourceId = ''] = key.split('\u0000')
  return { source, sourceId }
}

type IdOf = (key: string) => string

/** Run again after an interruption, it finds them merged. */
async function putMerges(
  { db, organizationId }: Transaction,
  importNo: number,
  matched: readonly Match[],
  idOf: IdOf,
  now: Date,
): Promise<void> {
  const given = sql`unnest(${matched.map((one) => idOf(one.record))}::uuid[],
    ${matched.map((one) => idOf(one.account))}::uuid[], ${matched.map((one) => one.says)}::text[])
    as given (id, into_id, says)`
  await sql`
    with merged as (
      update perennial.account a set merged_into = target.living_id, living_id = target.living_id
      from ${given} join perennial.account target
        on target.organization_id = ${organizationId} and target.id = given.into_id
      where a.organization_id = ${organizationId} and a.id = given.id and a.import_no = ${importNo}
        and a.merged_into is null and target.living_id <> a.id
      returning a.id, target.living_id as into_id, given.says)
    insert into perennial.account_merge (organization_id, merge_no, account_id, into_id, recognised_by, import_no,
      merged_by, merged_at)
    select ${organizationId}, row_number() over (order by id) + (
        select coalesce(max(merge_no), 0) from perennial.account_merge where organization_id = ${organizationId}),
      id, into_id, says, ${importNo}, 'import', ${now}
    from merged`.execute(db)
}

async function putDoubts(
  { db, organizationId }: Transaction,
  importNo: number,
  doubtful: readonly Doubt[],
  idOf: IdOf,
  now: Date,
): Promise<void> {
  await sql`
    insert into perennial.account_match (organization_id, account_id, candidate_id, state, why, import_no, found_at)
    select ${organizationId}, id, candidate_id, 'open', why, ${importNo}, ${now}
    from unnest(${doubtful.map((one) => idOf(one.record))}::uuid[],
      ${doubtful.map((one) => idOf(one.candidate))}::uuid[], ${doubtful.map((one) => one.why)}::text[])
      as given (id, candidate_id, why)
    on conflict do nothing`.execute(db)
}

/** An account of a pair, as a person tells it from others. */
export interface MatchSide {
  readonly id: string
  readonly source: string
  readonly sourceId: string
  readonly name: string
}

export interface OpenMatch {
  readonly account: MatchSide
  /** the same as the account: its id came with another name */
  readonly candidate: MatchSide
  readonly why: string
  readonly foundAt: string
}

/** The pairs that wait for a decision, the newest first; those that became one meanwhile wait no longer. */
export async function openMatches(
  tx: Transaction,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ total: number; matches: OpenMatch[] }> {
  const { db, organizationId } = tx
  const side = (column: string) => sql`jsonb_build_object('id', ${sql.ref(`${column}.id`)},
    'source', ${sql.ref(`${column}.source`)}, 'sourceId', ${sql.ref(`${column}.source_id`)}, 'name', ${recordName(tx, column)})`
  const open = sql`from perennial.account_match m
    join perennial.account a on a.organization_id = ${organizationId} and a.id = m.account_id
    join perennial.account b on b.organization_id = ${organizationId} and b.id = m.candidate_id
    where m.organization_id = ${organizationId} and m.state = 'open' and ${published(tx, 'm.import_no')}
      and (a.living_id <> b.living_id or a.id = b.id)`
  const { rows } = await sql<OpenMatch>`
    select ${side('a')} as account, ${side('b')} as candidate, m.why,
      to_char(m.found_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "foundAt"
    ${open} order by m.found_at desc, m.account_id, m.candidate_id limit ${limit} offset ${offset}`.execute(
    db,
  )
  const counted = await sql<{ total: number }>`select count(*)::int as total ${open}`.execute(db)
  return { total: counted.rows[0]!.total, matches: rows }
}

/**
 * Remembers what was decided about two records, also where nobody asked, save of one record with itself.
 * @returns whether it was asked
 */
export async function decideMatch(
  { db, organizationId }: Transaction,
  pair: readonly [string, string],
  state: 'merged' | 'apart',
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const decided = sql`state = ${state}, decided_by = ${by}, decided_at = ${at}`
  const { numAffectedRows } = await sql`
    update perennial.account_match set ${decided}
    where organization_id = ${organizationId}
      and least(account_id, candidate_id) = least(${pair[0]}::uuid, ${pair[1]}::uuid)
      and greatest(account_id, candidate_id) = greatest(${pair[0]}::uuid, ${pair[1]}::uuid)`.execute(db)
  if (numAffectedRows !== 0n) return true
  if (pair[0] === pair[1]) return false
  await sql`
    insert into perennial.account_match (organization_id, account_id, candidate_id, state, why, import_no, found_at,
      decided_by, decided_at)
    values (${organizationId}, ${pair[0]}, ${pair[1]}, ${state}, 'said by hand', 0, ${at}, ${by}, ${at})`.execute(
    db,
  )
  return false
}
