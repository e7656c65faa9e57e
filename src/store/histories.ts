/** Brings account histories in a fixed number of queries a batch, never one query an account. */
import type { AccountHistory, FirstUse, UsageVersion } from '#src/facts/account-history.ts'
import type { Fact } from '#src/facts/fact.ts'
import { accountKinds } from '#src/facts/kinds.ts'
import type { Grain } from '#src/facts/usage-entry.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { contactMergesOf } from './contact-merges.ts'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'
import { type DaysOfUsage, usageOf } from './usage-of.ts'

/** An account as the directory of the organization knows it. */
export interface AccountKey {
  readonly id: string
  readonly source: string
  readonly sourceId: string
}

/** Every account of the organization, in the order of their ids; what was merged into another is that one. */
export async function accountKeys(tx: Transaction): Promise<AccountKey[]> {
  const { rows } = await sql<AccountKey>`
    select id, source, source_id as "sourceId" from perennial.account
    where organization_id = ${tx.organizationId} and merged_into is null and ${published(tx)} order by id`.execute(
    tx.db,
  )
  return rows
}

/** @param usage the days of usage to bring; all facts come */
export async function historiesOf(
  tx: Transaction,
  accounts: readonly AccountKey[],
  usage: DaysOfUsage,
): Promise<AccountHistory[]> {
  const ids = accounts.map((account) => account.id)
  const facts = await factsOfAccounts(tx, ids, accountKinds)
  const used = await usageByAccount(tx, ids, usage)
  const first = await firstUsage(tx, ids, usage.from)
  const merges = await contactMergesOf(tx, ids)
  return accounts.map((account) => ({
    ...account,
    facts: facts.get(account.id) ?? [],
    merges: merges.get(account.id) ?? [],
    usage: used.get(account.id) ?? [],
    usageFrom: first.get(account.id) ?? [],
  }))
}

export const factColumns = sql`f.kind, f.source, f.source_id as "sourceId", f.happened_on as "happenedOn",
  (f.learned_at at time zone 'UTC')::date as "learnedOn", f.learned_assumed as "learnedAssumed",
  (f.recorded_at at time zone 'UTC')::date as "recordedOn",
  (f.superseded_at at time zone 'UTC')::date as "supersededOn", f."values", f.attributes`

/**
 * Every version of the facts of these accounts and kinds, by account; of a kind, those of its own record first.
 * @param eventKinds null: all; else only events that say one of these, as `eventKind` reads it
 */
export async function factsOfAccounts(
  tx: Transaction,
  ids: readonly string[],
  kinds: readonly string[],
  eventKinds: readonly string[] | null = null,
): Promise<Map<string, Fact[]>> {
  const said = sql`regexp_replace(lower(trim(f."values" ->> 'kind')), '[\\s-]+', '_', 'g')`
  const wanted =
    eventKinds === null ? sql`true` : sql`(f.kind <> 'event' or ${said} = any(${eventKinds}::text[]))`
  const { rows } = await sql<Fact & { accountId: string }>`
    select f.account_id as "accountId", ${factColumns} from perennial.fact f
    where f.organization_id = ${tx.organizationId} and f.account_id = any(${ids}::uuid[])
      and f.kind = any(${kinds}::text[]) and ${wanted} and ${published(tx, 'f.import_no')}
    order by f.account_id, f.kind, f.origin_id <> f.account_id, f.source, f.source_id, f.learned_at`.execute(
    tx.db,
  )
  return Map.groupBy(rows, (row) => row.accountId)
}

/**
 * The first day with usage of all times is the one that was known on every day that is asked about, unless it was
 * learned later: only then it matters which one was the first before.
 * @param from a day before all those that are asked about
 */
async function firstUsage(
  tx: Transaction,
  ids: readonly string[],
  from: Day,
): Promise<Map<string, FirstUse[]>> {
  const ofOrganization = sql`u.organization_id = ${tx.organizationId} and ${published(tx, 'u.import_no')}`
  const { rows } = await sql<FirstUse & { id: string }>`
    select wanted.id, first."on", (first.learned_at at time zone 'UTC')::date as "learnedOn"
    from unnest(${ids}::uuid[]) as wanted (id) cross join lateral (
      select u."on", u.learned_at from perennial.usage_day u
      where ${ofOrganization} and u.account_id = wanted.id order by u."on", u.learned_at limit 1) first`.execute(
    tx.db,
  )
  const learnedLater = rows.filter((row) => row.learnedOn >= from).map((row) => row.id)
  const known = rows.filter((row) => row.learnedOn < from)
  const others = learnedLater.length === 0 ? [] : await firstUsageByTime(tx, learnedLater)
  return Map.groupBy([...known, ...others], (row) => row.id)
}

const allDays = { from: '0001-01-01', to: '9999-12-31' }

/** Each day that was the first known one for a while, in the order in which they were learned. */
async function firstUsageByTime(
  tx: Transaction,
  ids: readonly string[],
): Promise<(FirstUse & { id: string })[]> {
  const { rows } = await sql<FirstUse & { id: string }>`
    with ranked as (
      select account_id as id, "on", learned_at, min("on") over (
        partition by account_id order by learned_at, "on" rows between unbounded preceding and 1 preceding) as before
      from ${usageOf(tx, ids, allDays)})
    select id, "on", (learned_at at time zone 'UTC')::date as "learnedOn" from ranked
    where before is null or "on" < before order by learned_at, "on" desc`.execute(tx.db)
  return rows
}

/** Separators of the text in which usage travels: one long text costs a fraction of as many rows. */
const [ROW, FIELD, ENTRY] = ['\x1e', '\x1d', '\x1f']

async function usageByAccount(
  tx: Transaction,
  ids: readonly string[],
  days: DaysOfUsage,
): Promise<Map<string, UsageVersion[]>> {
  const { rows } = await sql<{ id: string; days: string }>`
    select account_id as id, string_agg(concat_ws(${FIELD}::text,
        "on" - date '1970-01-01', grain, source,
        (learned_at at time zone 'UTC')::date - date '1970-01-01',
        coalesce(((superseded_at at time zone 'UTC')::date - date '1970-01-01')::text, ''),
        coalesce(users, ''), coalesce(products, ''), coalesce(features, ''), events, coalesce(minutes, ''),
        coalesce(services, ''), coalesce(active_users, '')),
      ${ROW}::text order by "on") as days
    from ${usageOf(tx, ids, days)}
    group by account_id`.execute(tx.db)
  return new Map(rows.map((row) => [row.id, row.days.split(ROW).flatMap(entriesOf)]))
}

function entriesOf(row: string): UsageVersion[] {
  const fields = row.split(FIELD)
  const on = Number(fields[0])
  const learnedOn = Number(fields[3])
  const supersededOn = fields[4] === '' ? null : Number(fields[4])
  const columns = fields.slice(5).map((field) => (field === '' ? null : field.split(ENTRY)))
  const [users, products, features, events, minutes, services, active] = columns
  return events!.map((count, at) => ({
    on,
    grain: fields[1] as Grain,
    source: fields[2]!,
    learnedOn,
    supersededOn,
    user: users?.[at] || null,
    product: products?.[at] || null,
    feature: features?.[at] || null,
    service: services?.[at] === '1',
    events: Number(count),
    minutes: minutes?.[at] ? Number(minutes[at]) : null,
    activeUsers: active?.[at] ? Number(active[at]) : null,
  }))
}
