/** Inserts account-days of usage, column by column: as few texts as there are columns, whatever the number of rows. */
import type { VersionToAdd } from '#src/facts/new-version.ts'
import { type RawBuilder, sql } from 'kysely'
import type { RecordIds } from './stage-facts.ts'
import type { Transaction } from './tenant.ts'
import type { UsageToStage } from './usage-to-stage.ts'

/** The rows that say something new: their places in the columns, and by the same order their versions. */
export interface NewUsage {
  readonly usage: UsageToStage
  /** by place, its record and account */
  readonly accounts: readonly RecordIds[]
  readonly chosen: readonly number[]
  readonly versions: readonly VersionToAdd[]
}

/** Between the rows of a column on its way into the database, and between the entries of a day. */
const ROW = '\u001E'
const ENTRY = '\u001F'

export async function insertUsage(
  { db, organizationId }: Transaction,
  added: NewUsage,
  { importNo, now }: { readonly importNo: number; readonly now: Date },
): Promise<void> {
  await sql`
    insert into perennial.usage_day (organization_id, account_id, origin_id, source, "on", grain, learned_at,
      learned_assumed, recorded_at, digest, users, products, features, events, minutes, services, active_users,
      human_events, human_minutes, human_users, import_no, revises)
    select ${organizationId}, account_id, ${originId(added)}, source, "on", grain, learned_at, learned_assumed, ${now}, digest,
      users, products, features, events, minutes, services, active_users, human_events, human_minutes,
      human_users, ${importNo}, revises
    from (select ${sql.join(columns(added))}) given`.execute(db)
}

function columns({ usage, accounts, chosen, versions }: NewUsage): RawBuilder<unknown>[] {
  const isAll = chosen.length === usage.on.length
  const picked = <T>(values: readonly T[]) => (isAll ? values : chosen.map((at) => values[at]!))
  const entries = (values: readonly string[]) => column(picked(values).map(orNothing), 'text')
  return [
    ...idColumns(picked(accounts)),
    sql`${column(picked(usage.source), 'text')} as source`,
    sql`${column(picked(usage.on), 'date')} as "on"`,
    sql`${column(picked(usage.grain), 'text')} as grain`,
    sql`${column(
      versions.map(({ learnedAt }) => learnedAt),
      'timestamptz',
    )} as learned_at`,
    sql`${column(
      versions.map(({ assumed }) => assumed),
      'boolean',
    )} as learned_assumed`,
    sql`${column(picked(usage.digest), 'text')} as digest`,
    sql`${entries(usage.users)} as users`,
    sql`${entries(usage.products)} as products`,
    sql`${entries(usage.features)} as features`,
    sql`${column(picked(usage.events), 'text')} as events`,
    sql`${entries(usage.minutes)} as minutes`,
    sql`${entries(usage.services)} as services`,
    sql`${entries(usage.activeUsers)} as active_users`,
    sql`${column(picked(usage.humanEvents), 'float8')} as human_events`,
    sql`${column(picked(usage.humanMinutes), 'float8')} as human_minutes`,
    sql`${column(picked(usage.humanUsers), 'integer')} as human_users`,
    sql`${column(
      versions.map(({ revises }) => revises),
      'boolean',
    )} as revises`,
  ]
}

function idColumns(accounts: readonly RecordIds[]): RawBuilder<unknown>[] {
  const living = accounts.map((ids) => ids.living)
  const origins = accounts.map((ids) => ids.origin)
  const columns = [sql`${unnested(living, 'uuid')} as account_id`]
  return isPlain(accounts) ? columns : [...columns, sql`${unnested(origins, 'uuid')} as origin_id`]
}

/** The record is mostly the account itself: then it is not sent a second time. */
function originId({ accounts, chosen }: NewUsage): RawBuilder<unknown> {
  return isPlain(chosen.map((at) => accounts[at]!)) ? sql`account_id` : sql`origin_id`
}

function isPlain(accounts: readonly RecordIds[]): boolean {
  return accounts.every(({ living, origin }) => living === origin)
}

/** What is the same in all rows, as source and grain mostly are, is said once. */
function column(values: readonly unknown[], type: string): RawBuilder<unknown> {
  const [first] = values
  if (values.some((value) => value !== first)) return unnested(values, type)
  return sql`nullif(${String(first ?? '')}::text, '')::${sql.raw(type)}`
}

/** One text, which the database takes apart: of an array each element would be escaped and parsed. Nothing is null. */
function unnested(values: readonly unknown[], type: string): RawBuilder<unknown> {
  return sql`unnest(string_to_array(${values.join(ROW)}, ${ROW}, '')::${sql.raw(type)}[])`
}

/** A column that no entry fills is stored as null, which is most of minutes, services and active users. */
function orNothing(entries: string): string {
  let at = 0
  while (entries[at] === ENTRY) at++
  return at === entries.length ? '' : entries
}
