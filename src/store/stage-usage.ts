/** Writes a chunk of account-days of usage of an import; days that say nothing new are left out. */
import { addDays } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { newVersion, type StoredVersion, type VersionToAdd } from '#src/facts/new-version.ts'
import { daysOf, type Grain } from '#src/facts/usage-series.ts'
import { type RawBuilder, sql } from 'kysely'
import { idsOfAccounts, type Staged } from './stage-facts.ts'
import type { Transaction } from './tenant.ts'

/** Columns side by side, as a connector delivers them; entries of a day are joined by U+001F, and hold no U+001E. */
export interface UsageToStage {
  readonly source: readonly string[]
  readonly accountSource: readonly string[]
  readonly accountSourceId: readonly string[]
  readonly on: readonly string[]
  readonly grain: readonly Grain[]
  readonly observedAt: readonly (string | null)[]
  readonly users: readonly string[]
  readonly products: readonly string[]
  readonly features: readonly string[]
  readonly events: readonly string[]
  readonly minutes: readonly string[]
  readonly services: readonly string[]
  readonly activeUsers: readonly string[]
  readonly humanEvents: readonly number[]
  readonly humanMinutes: readonly (number | null)[]
  readonly humanUsers: readonly (number | null)[]
  readonly digest: readonly string[]
}

export async function stageUsage(
  tx: Transaction,
  importNo: number,
  usage: UsageToStage,
  now: Date,
): Promise<Staged> {
  const accounts = await accountColumn(tx, usage)
  const stored = await storedVersions(tx, usage, accounts)
  const chosen: number[] = []
  const versions: VersionToAdd[] = []
  const lastInstant = lastInstants()
  const recordedAt = now.toISOString()
  for (let at = 0; at < usage.on.length; at++) {
    const key = keyOf(accounts[at]!, usage.on[at]!, usage.grain[at]!, usage.source[at]!)
    const known = stored.get(key) ?? []
    const digest = usage.digest[at]!
    const happenedAt = lastInstant(usage.on[at]!, usage.grain[at]!)
    const version = newVersion(known, { digest, observedAt: usage.observedAt[at]!, happenedAt }, recordedAt)
    if (version === null) continue
    stored.set(key, [...known, { learnedAt: version.learnedAt, digest }])
    chosen.push(at)
    versions.push(version)
  }
  if (chosen.length > 0) await insertUsage(tx, importNo, usage, accounts, chosen, versions, now)
  return { added: chosen.length, accountIds: new Set(chosen.map((at) => accounts[at]!)) }
}

/** A period's use counts as learned on its last day. Days come again and again: each is reckoned once. */
function lastInstants(): (on: string, grain: Grain) => string {
  const known = new Map<string, string>()
  return (on, grain) => {
    const key = on + grain
    const instant = known.get(key) ?? `${addDays(on, daysOf(grain) - 1)}T00:00:00.000Z`
    known.set(key, instant)
    return instant
  }
}

function keyOf(accountId: string, on: string, grain: string, source: string): string {
  return `${accountId} ${on} ${grain} ${source}`
}

async function accountColumn(tx: Transaction, usage: UsageToStage): Promise<string[]> {
  const keys = usage.accountSourceId.map((sourceId, at) => `${usage.accountSource[at]!}\u0000${sourceId}`)
  const named = [...new Map(keys.map((key, at) => [key, at])).values()]
  const ids = await idsOfAccounts(
    tx,
    named.map((at) => usage.accountSource[at]!),
    named.map((at) => usage.accountSourceId[at]!),
  )
  return keys.map((key, at) => {
    const id = ids.get(key)
    if (id !== undefined) return id
    throw new Failure(
      'invalid-input',
      `usage of ${usage.on[at]!}: there is no account ${usage.accountSourceId[at]!}`,
    )
  })
}

async function storedVersions(
  { db, organizationId }: Transaction,
  usage: UsageToStage,
  accounts: readonly string[],
): Promise<Map<string, StoredVersion[]>> {
  const days = usage.on.toSorted()
  const { rows } = await sql<{
    id: string
    on: string
    grain: string
    source: string
    at: Date
    digest: string
  }>`
    select account_id as id, "on", grain, source, learned_at as at, digest from perennial.usage_day
    where organization_id = ${organizationId} and account_id = any(${[...new Set(accounts)]}::uuid[])
      and "on" between ${days[0]} and ${days.at(-1)}`.execute(db)
  const versions = new Map<string, StoredVersion[]>()
  for (const row of rows) {
    const key = keyOf(row.id, row.on, row.grain, row.source)
    versions.set(key, [...(versions.get(key) ?? []), { learnedAt: row.at.toISOString(), digest: row.digest }])
  }
  return versions
}

/** Between the rows of a column on its way into the database. */
const ROW = '\x1e'

async function insertUsage(
  { db, organizationId }: Transaction,
  importNo: number,
  usage: UsageToStage,
  accounts: readonly string[],
  chosen: readonly number[],
  versions: readonly VersionToAdd[],
  now: Date,
): Promise<void> {
  const all = <T>(values: readonly T[], type: string) =>
    column(
      values.map((value) => value ?? ''),
      type,
    )
  const picked = <T>(values: readonly T[], type: string) =>
    all(
      chosen.map((at) => values[at]),
      type,
    )
  const entries = (values: readonly string[]) => picked(values.map(orNothing), 'text')
  await sql`
    insert into perennial.usage_day (organization_id, account_id, source, "on", grain, learned_at,
      learned_assumed, recorded_at, digest, users, products, features, events, minutes, services, active_users,
      human_events, human_minutes, human_users, import_no, revises)
    select ${organizationId}, account_id, source, "on", grain, learned_at, learned_assumed, ${now}, digest,
      users, products, features, events, minutes, services, active_users, human_events, human_minutes,
      human_users, ${importNo}, revises
    from (select ${unnested(
      chosen.map((at) => accounts[at]!),
      'uuid',
    )} as account_id, ${picked(usage.source, 'text')} as source,
      ${picked(usage.on, 'date')} as "on", ${picked(usage.grain, 'text')} as grain,
      ${all(
        versions.map((version) => version.learnedAt),
        'timestamptz',
      )} as learned_at,
      ${all(
        versions.map((version) => version.assumed),
        'boolean',
      )} as learned_assumed,
      ${picked(usage.digest, 'text')} as digest, ${entries(usage.users)} as users,
      ${entries(usage.products)} as products, ${entries(usage.features)} as features,
      ${picked(usage.events, 'text')} as events, ${entries(usage.minutes)} as minutes,
      ${entries(usage.services)} as services, ${entries(usage.activeUsers)} as active_users,
      ${picked(usage.humanEvents, 'float8')} as human_events,
      ${picked(usage.humanMinutes, 'float8')} as human_minutes,
      ${picked(usage.humanUsers, 'integer')} as human_users,
      ${all(
        versions.map((version) => version.revises),
        'boolean',
      )} as revises) given`.execute(db)
}

/** What is the same in all rows, as source and grain mostly are, is said once. */
function column(values: readonly unknown[], type: string): RawBuilder<unknown> {
  const [first] = values
  if (values.some((value) => value !== first)) return unnested(values, type)
  return sql`nullif(${String(first)}::text, '')::${sql.raw(type)}`
}

/** One text, which the database takes apart: of an array each element would be escaped and parsed. */
function unnested(values: readonly unknown[], type: string): RawBuilder<unknown> {
  return sql`unnest(string_to_array(${values.join(ROW)}, ${ROW}, '')::${sql.raw(type)}[])`
}

/** A column that no entry fills is stored as null, which is most of minutes, services and active users. */
function orNothing(entries: string): string {
  return /[^\x1f]/.test(entries) ? entries : ''
}
