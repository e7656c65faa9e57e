/** Writes a chunk of account-days of usage of an import; days that say nothing new are left out. */
import { addDays } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { newVersion, type StoredVersion, type VersionToAdd } from '#src/facts/new-version.ts'
import { daysOf, type Grain } from '#src/facts/usage-series.ts'
import { sql } from 'kysely'
import { idsOfAccounts, type Staged } from './stage-facts.ts'
import type { Transaction } from './tenant.ts'

/** Columns side by side, as a connector delivers them; entries of a day are joined by U+001F. */
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
  for (let at = 0; at < usage.on.length; at++) {
    const key = keyOf(accounts[at]!, usage.on[at]!, usage.grain[at]!, usage.source[at]!)
    const known = stored.get(key) ?? []
    const digest = usage.digest[at]!
    const input = { digest, observedAt: usage.observedAt[at]!, happenedAt: lastInstant(usage, at) }
    const version = newVersion(known, input, now.toISOString())
    if (version === null) continue
    stored.set(key, [...known, { learnedAt: version.learnedAt, digest }])
    chosen.push(at)
    versions.push(version)
  }
  if (chosen.length > 0) await insertUsage(tx, importNo, usage, accounts, chosen, versions, now)
  return { added: chosen.length, accountIds: new Set(chosen.map((at) => accounts[at]!)) }
}

/** A period's use counts as learned on its last day. */
function lastInstant(usage: UsageToStage, at: number): string {
  return `${addDays(usage.on[at]!, daysOf(usage.grain[at]!) - 1)}T00:00:00Z`
}

function keyOf(accountId: string, on: string, grain: string, source: string): string {
  return `${accountId} ${on} ${grain} ${source}`
}

async function accountColumn(tx: Transaction, usage: UsageToStage): Promise<string[]> {
  const ids = await idsOfAccounts(tx, usage.accountSource, usage.accountSourceId)
  return usage.accountSourceId.map((sourceId, at) => {
    const id = ids.get(`${usage.accountSource[at]!}\u0000${sourceId}`)
    if (id !== undefined) return id
    throw new Failure('invalid-input', `usage of ${usage.on[at]!}: there is no account ${sourceId}`)
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

async function insertUsage(
  { db, organizationId }: Transaction,
  importNo: number,
  usage: UsageToStage,
  accounts: readonly string[],
  chosen: readonly number[],
  versions: readonly VersionToAdd[],
  now: Date,
): Promise<void> {
  const pick = <T>(column: readonly T[]): T[] => chosen.map((at) => column[at]!)
  // A column that no entry fills is stored as null, which is most of minutes, services and active_users.
  const entries = (column: string) =>
    sql`case when translate(${sql.ref(column)}, E'\x1f', '') = '' then null
        else string_to_array(${sql.ref(column)}, E'\x1f', '') end`
  await sql`
    insert into perennial.usage_day (organization_id, account_id, source, "on", grain, learned_at,
      learned_assumed, recorded_at, digest, users, products, features, events, minutes, services, active_users,
      human_events, human_minutes, human_users, import_no, revises)
    select ${organizationId}, account_id, source, "on", grain, learned_at, learned_assumed, ${now}, digest,
      ${entries('users')}, ${entries('products')}, ${entries('features')},
      string_to_array(events, E'\x1f')::double precision[], ${entries('minutes')}::double precision[],
      ${entries('services')}::boolean[], ${entries('active_users')}::integer[],
      human_events, human_minutes, human_users, ${importNo}, revises
    from unnest(${pick(accounts)}::uuid[], ${pick(usage.source)}::text[], ${pick(usage.on)}::date[],
      ${pick(usage.grain)}::text[], ${versions.map((version) => version.learnedAt)}::timestamptz[],
      ${versions.map((version) => version.assumed)}::boolean[], ${pick(usage.digest)}::text[],
      ${pick(usage.users)}::text[], ${pick(usage.products)}::text[], ${pick(usage.features)}::text[],
      ${pick(usage.events)}::text[], ${pick(usage.minutes)}::text[], ${pick(usage.services)}::text[],
      ${pick(usage.activeUsers)}::text[], ${pick(usage.humanEvents)}::double precision[],
      ${pick(usage.humanMinutes)}::double precision[], ${pick(usage.humanUsers)}::integer[],
      ${versions.map((version) => version.revises)}::boolean[])
      as given (account_id, source, "on", grain, learned_at, learned_assumed, digest, users, products, features,
        events, minutes, services, active_users, human_events, human_minutes, human_users, revises)`.execute(
    db,
  )
}
