/** Where records contradict each other: what each import found, and what of it still stands. */
import { sql } from 'kysely'
import { recordName } from './record-name.ts'
import type { Transaction } from './tenant.ts'

export interface FindingExample {
  readonly account: string | null
  readonly file: string | null
  readonly line: number | null
  readonly says: string
}

/** What an import found of a kind in one account; a count of 0 settles what was found before. */
export interface FoundInAccount {
  readonly kind: string
  readonly accountSource: string
  readonly accountSourceId: string
  readonly count: number
  readonly of: number
  readonly byDays: boolean
  readonly from: string | null
  readonly to: string | null
  readonly examples: readonly FindingExample[]
}

/** What an import found of a kind in all that it compared. */
export interface FoundInAll {
  readonly kind: string
  readonly count: number
  readonly of: number
}

export interface StandingFinding {
  readonly accountId: string
  readonly sourceId: string
  /** as the account's own record calls it; null: it does not */
  readonly account: string | null
  readonly kind: string
  readonly count: number
  readonly of: number
  readonly examples: readonly FindingExample[]
  /** the last import that compared it, and its day */
  readonly importNo: number
  readonly on: string
}

const CHUNK = 2_000

/** Writes what is new: something found, unless the import before said the same, or nothing where something stood. */
export async function saveFindings(
  tx: Transaction,
  importNo: number,
  all: readonly FoundInAll[],
  found: readonly FoundInAccount[],
): Promise<void> {
  await sql`
    insert into perennial.data_finding (organization_id, import_no, finding_no, kind, count, "of", by_days, examples)
    select ${tx.organizationId}, ${importNo}, place, one ->> 'kind', (one ->> 'count')::int, (one ->> 'of')::int, false,
      '[]' from jsonb_array_elements(${JSON.stringify(all)}::jsonb) with ordinality as given (one, place)`.execute(
    tx.db,
  )
  const before = await kindsFound(tx)
  const telling = found.filter(({ kind, count }) => count > 0 || before.has(kind))
  for (let at = 0; at < telling.length; at += CHUNK) {
    await saveChunk(tx, importNo, all.length + at, telling.slice(at, at + CHUNK))
  }
}

/** Of which anything was ever found: only of these there is something to settle. */
async function kindsFound({ db, organizationId }: Transaction): Promise<Set<string>> {
  const { rows } = await sql<{ kind: string }>`
    select distinct kind from perennial.data_finding
    where organization_id = ${organizationId} and account_id is not null`.execute(db)
  return new Set(rows.map(({ kind }) => kind))
}

async function saveChunk(
  { db, organizationId }: Transaction,
  importNo: number,
  from: number,
  found: readonly FoundInAccount[],
): Promise<void> {
  await sql`
    with given as (
      select place, a.id as account_id, one ->> 'kind' as kind, (one ->> 'count')::int as count, (one ->> 'of')::int as "of",
        (one ->> 'byDays')::boolean as by_days, (one ->> 'from')::date as from_on, (one ->> 'to')::date as to_on,
        one -> 'examples' as examples
      from jsonb_array_elements(${JSON.stringify(found)}::jsonb) with ordinality as listed (one, place)
      join perennial.account a on a.organization_id = ${organizationId} and a.source = one ->> 'accountSource'
        and a.source_id = one ->> 'accountSourceId')
    insert into perennial.data_finding (organization_id, import_no, finding_no, kind, account_id, count, "of", by_days,
      from_on, to_on, examples)
    select ${organizationId}, ${importNo}, ${from}::int + place, kind, account_id, count, "of", by_days, from_on, to_on,
      examples
    from given cross join lateral (
      select coalesce(bool_or(f.count > 0), false) as stood,
        coalesce(bool_or(f.count = given.count and f."of" = given."of"
          and jsonb_path_query_array(f.examples, '$[*].says') = jsonb_path_query_array(given.examples, '$[*].says')),
          false) as said
      from perennial.data_finding f
      where f.organization_id = ${organizationId} and f.account_id = given.account_id and f.kind = given.kind
        and ${stands(organizationId)}
        and (not given.by_days or (f.from_on <= given.to_on and f.to_on >= given.from_on))) before
    where (given.count > 0 and not before.said) or (given.count = 0 and before.stood)`.execute(db)
}

/**
 * That no later import compared the same again: all that is known, or of rows that are counted by the day, one of the
 * same days. Days that one import brought and the next did not stay as they were found.
 */
function stands(organizationId: string) {
  return sql`not exists (
    select from perennial.data_finding later
    where later.organization_id = ${organizationId} and later.account_id = f.account_id and later.kind = f.kind
      and later.import_no > f.import_no
      and (not later.by_days or (later.from_on <= f.to_on and later.to_on >= f.from_on)))`
}

export interface FindingFilter {
  readonly accountId?: string | undefined
  readonly kind?: string | undefined
}

/** What stands, by account and kind; those with the most first. */
export async function standingFindings(
  tx: Transaction,
  { accountId, kind, limit, offset }: FindingFilter & { readonly limit: number; readonly offset: number },
): Promise<StandingFinding[]> {
  const { db, organizationId } = tx
  const { rows } = await sql<StandingFinding>`
    with found as (
      select r.living_id as account_id, f.kind, sum(f.count)::int as count, sum(f."of")::int as "of", max(f.import_no) as import_no,
        jsonb_path_query_array(jsonb_agg(f.examples order by f.import_no desc), '$[*][*]') as examples
      from perennial.data_finding f
      ${record(organizationId)} where ${passing(organizationId, { accountId, kind })} group by r.living_id, f.kind)
    select a.id as "accountId", a.source_id as "sourceId", n.name as account, found.kind, found.count, found."of",
      jsonb_path_query_array(found.examples, '$[0 to 2]') as examples, found.import_no as "importNo",
      to_char(i.finished_at at time zone 'UTC', 'YYYY-MM-DD') as "on"
    from found
    join perennial.account a on a.organization_id = ${organizationId} and a.id = found.account_id
    join perennial.import i on i.organization_id = ${organizationId} and i.import_no = found.import_no
    cross join lateral (select ${recordName(tx, 'a', sql`null`)} as name) n
    order by found.count desc, n.name collate "und-x-icu", found.kind, a.id limit ${limit} offset ${offset}`.execute(
    db,
  )
  return rows
}

export interface FindingTotal {
  readonly kind: string
  readonly count: number
  readonly accounts: number
  /** of how many that could be compared; null: no one import compared them all */
  readonly of: number | null
}

/** The sums by kind of all that stands. */
export async function findingTotals(
  { db, organizationId }: Transaction,
  filter: FindingFilter,
): Promise<FindingTotal[]> {
  const { rows } = await sql<FindingTotal>`
    with found as (
      select f.kind, sum(f.count)::int as count, count(distinct r.living_id)::int as accounts, sum(f."of")::int as "of"
      from perennial.data_finding f ${record(organizationId)} where ${passing(organizationId, filter)} group by f.kind)
    select found.kind, found.count, found.accounts,
      case when ${filter.accountId === undefined}::boolean then whole."of" else found."of" end as "of"
    from found left join lateral (
      select f."of" from perennial.data_finding f
      where f.organization_id = ${organizationId} and f.kind = found.kind and f.account_id is null
        and f.count = found.count order by f.import_no desc limit 1) whole on true
    order by found.kind`.execute(db)
  return rows
}

/** The record that it was found in, which may be part of another account by now. */
function record(organizationId: string) {
  return sql`join perennial.account r on r.organization_id = ${organizationId} and r.id = f.account_id`
}

function passing(organizationId: string, { accountId, kind }: FindingFilter) {
  const all = [sql`f.organization_id = ${organizationId}`, sql`f.account_id is not null`, sql`f.count > 0`]
  if (accountId !== undefined) all.push(sql`r.living_id = ${accountId}`)
  if (kind !== undefined) all.push(sql`f.kind = ${kind}`)
  return sql.join([...all, stands(organizationId)], sql` and `)
}
