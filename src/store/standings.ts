/** The present standing of every account: written by each diagnosis, read by the portfolio. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import type { Profile } from '#src/facts/dossier.ts'
import { addDays, daysBetween, type Day } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface Standing {
  readonly profile: Profile
  readonly diagnosis: Diagnosis
}

export async function saveStandings(tx: Transaction, standings: readonly Standing[]): Promise<void> {
  const column = <T>(pick: (one: Standing) => T): T[] => standings.map(pick)
  await sql`
    insert into perennial.standing (organization_id, account_id, as_of, name, source_id, segment, tier, owner, arr,
      currency, score, status, movements, priority, deadline_on, diagnosis)
    select ${tx.organizationId}, * from unnest(
      ${column((one) => one.diagnosis.account.id)}::uuid[], ${column((one) => one.diagnosis.asOf)}::date[],
      ${column((one) => one.profile.name)}::text[], ${column((one) => one.profile.sourceId)}::text[],
      ${column((one) => one.profile.segment)}::text[], ${column((one) => one.profile.tier)}::integer[],
      ${column((one) => one.profile.csmEmail ?? one.profile.amEmail)}::text[],
      ${column((one) => one.diagnosis.arr)}::float8[], ${column((one) => one.diagnosis.currency)}::text[],
      ${column((one) => one.diagnosis.health.weighted.score)}::float8[],
      ${column((one) => one.diagnosis.health.weighted.status)}::text[],
      ${column((one) => one.diagnosis.movements.length)}::integer[],
      ${column((one) => one.diagnosis.priority)}::float8[],
      ${column((one) => one.diagnosis.deadline?.on ?? null)}::date[],
      ${column((one) => JSON.stringify(one.diagnosis))}::jsonb[])
    on conflict (organization_id, account_id) do update set
      as_of = excluded.as_of, name = excluded.name, source_id = excluded.source_id, segment = excluded.segment,
      tier = excluded.tier, owner = excluded.owner, arr = excluded.arr, currency = excluded.currency,
      score = excluded.score, status = excluded.status, movements = excluded.movements,
      priority = excluded.priority, deadline_on = excluded.deadline_on, diagnosis = excluded.diagnosis
  `.execute(tx.db)
}

/** By account, the sources that its diagnosis rested on when its cards were settled last; others never were. */
export async function settledSources(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; sources: string[] }>`
    select account_id as id, settled_sources as sources from perennial.standing
    where organization_id = ${tx.organizationId} and account_id = any(${accountIds}::uuid[])
      and settled_sources is not null`.execute(tx.db)
  return new Map(rows.map((row) => [row.id, row.sources]))
}

export async function saveSettledSources(
  tx: Transaction,
  settled: readonly { readonly accountId: string; readonly sources: readonly string[] }[],
): Promise<void> {
  await sql`
    update perennial.standing s set settled_sources = array(select jsonb_array_elements_text(given.sources))
    from unnest(${settled.map((one) => one.accountId)}::uuid[],
      ${settled.map((one) => JSON.stringify(one.sources))}::jsonb[]) as given (account_id, sources)
    where s.organization_id = ${tx.organizationId} and s.account_id = given.account_id`.execute(tx.db)
}

export interface StandingFilter {
  readonly search?: string | undefined
  readonly status?: 'Green' | 'Yellow' | 'Red' | 'none' | undefined
  readonly segment?: string | undefined
  readonly tier?: number | undefined
  readonly owner?: string | undefined
  readonly moved?: boolean | undefined
}

export interface StandingPage extends StandingFilter {
  readonly sort: 'priority' | 'name' | 'arr' | 'score' | 'deadline'
  readonly descending?: boolean | undefined
  readonly limit: number
  readonly offset: number
}

/** One page with the totals of all accounts that pass the filter. */
export async function listStandings(tx: Transaction, page: StandingPage) {
  const where = conditions(tx, page)
  const summary = await totalsOf(tx, where)
  const asOf = summary.asOf
  return {
    ...summary,
    deadlines: asOf === null ? [] : await deadlinesOf(tx, where, asOf),
    segments: await segmentsOf(tx),
    accounts: asOf === null ? [] : await accountsOf(tx, where, page),
  }
}

function conditions(tx: Transaction, filter: StandingFilter): RawBuilder<unknown> {
  const all = [sql`organization_id = ${tx.organizationId}`]
  if (filter.search) {
    const pattern = `%${filter.search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    all.push(sql`(name ilike ${pattern} or source_id ilike ${pattern})`)
  }
  if (filter.status === 'none') all.push(sql`status is null`)
  else if (filter.status) all.push(sql`status = ${filter.status}`)
  if (filter.segment) all.push(sql`segment = ${filter.segment}`)
  if (filter.tier) all.push(sql`tier = ${filter.tier}`)
  if (filter.owner) all.push(sql`owner = ${filter.owner}`)
  if (filter.moved !== undefined) all.push(filter.moved ? sql`movements > 0` : sql`movements = 0`)
  return sql.join(all, sql` and `)
}

interface TotalsRow {
  readonly asOf: Day | null
  readonly total: number
  readonly currency: string | null
  readonly moved: number
  readonly arr: number
  readonly statuses: Record<string, { accounts: number; arr: number }>
  readonly soon: { accounts: number; arr: number }
}

async function totalsOf(tx: Transaction, where: RawBuilder<unknown>) {
  const { rows } = await sql<TotalsRow>`
    with passing as (select * from perennial.standing where ${where}),
    day as (select max(as_of) as on_day from perennial.standing where organization_id = ${tx.organizationId})
    select (select on_day from day) as "asOf",
      (select count(*)::int from passing) as total,
      (select currency from passing where currency is not null group by 1 order by count(*) desc limit 1) as currency,
      (select count(*)::int from passing where movements > 0) as moved,
      (select coalesce(sum(arr), 0) from passing) as arr,
      (select coalesce(jsonb_object_agg(status, part), '{}') from (
        select coalesce(status, 'none') as status,
          jsonb_build_object('accounts', count(*), 'arr', coalesce(sum(arr), 0)) as part
        from passing group by 1) by_status) as statuses,
      (select jsonb_build_object('accounts', count(*), 'arr', coalesce(sum(arr), 0)) from passing, day
        where deadline_on between on_day and on_day + 60) as soon`.execute(tx.db)
  const row = rows[0]!
  const part = (status: string) => row.statuses[status] ?? { accounts: 0, arr: 0 }
  return {
    asOf: row.asOf,
    total: row.total,
    currency: row.currency,
    totals: {
      arr: row.arr,
      green: part('Green'),
      yellow: part('Yellow'),
      red: part('Red'),
      none: part('none'),
      deadlineIn60: row.soon,
      moved: row.moved,
    },
  }
}

async function deadlinesOf(tx: Transaction, where: RawBuilder<unknown>, asOf: Day) {
  const { rows } = await sql<{ month: string; accounts: number; arr: number }>`
    select to_char(deadline_on, 'YYYY-MM') as month, count(*)::int as accounts, coalesce(sum(arr), 0) as arr
    from perennial.standing
    where ${where} and deadline_on >= ${asOf} and deadline_on < ${addDays(asOf, 365)}
    group by 1 order by 1`.execute(tx.db)
  return rows
}

async function segmentsOf(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ segment: string }>`
    select distinct segment from perennial.standing
    where organization_id = ${tx.organizationId} and segment is not null order by 1`.execute(tx.db)
  return rows.map((row) => row.segment)
}

/** Each column with its natural direction first; accounts without a value come last. */
const orders = {
  priority: ['priority', 'desc'],
  name: [`name collate "und-x-icu"`, 'asc'],
  arr: ['arr', 'desc'],
  score: ['score', 'asc'],
  deadline: ['deadline_on', 'asc'],
} as const

interface AccountRow {
  readonly id: string
  readonly sourceId: string
  readonly name: string
  readonly segment: string | null
  readonly tier: number | null
  readonly owner: string | null
  readonly arr: number | null
  readonly score: number | null
  readonly status: 'Green' | 'Yellow' | 'Red' | null
  readonly diagnosis: Diagnosis
  readonly history: (number | null)[] | null
}

async function accountsOf(tx: Transaction, where: RawBuilder<unknown>, page: StandingPage) {
  const [column, natural] = orders[page.sort]
  const direction = page.descending === undefined ? natural : page.descending ? 'desc' : 'asc'
  const { rows } = await sql<AccountRow>`
    with page as (
      select * from perennial.standing where ${where}
      order by ${sql.raw(`${column} ${direction} nulls last`)}, name collate "und-x-icu", account_id
      limit ${page.limit} offset ${page.offset})
    select account_id as id, source_id as "sourceId", name, segment, tier, owner, arr, score, status, diagnosis,
      (select jsonb_agg(score order by "on") from (
        select score, "on" from perennial.snapshot s
        where s.organization_id = ${tx.organizationId} and s.account_id = page.account_id
          and (page.as_of - s."on") % 7 = 0 and s."on" > page.as_of - 84) weekly) as history
    from page
    order by ${sql.raw(`${column} ${direction} nulls last`)}, name collate "und-x-icu", account_id`.execute(
    tx.db,
  )
  return rows.map(accountOf)
}

function accountOf({ diagnosis, history, ...row }: AccountRow) {
  const signals = diagnosis.health.weighted.signals.filter((signal) => signal.applicable)
  const [movement] = diagnosis.movements
  return {
    ...row,
    measured: signals.filter((signal) => signal.score !== null).length,
    applicable: signals.length,
    history: history ?? [],
    movement: movement
      ? {
          rule: movement.rule,
          headline: movement.headline,
          reason: movement.reason,
          severity: movement.severity,
          since: movement.since,
        }
      : null,
    movements: diagnosis.movements.length,
    deadline: diagnosis.deadline
      ? {
          kind: diagnosis.deadline.kind,
          on: diagnosis.deadline.on,
          days: daysBetween(diagnosis.asOf, diagnosis.deadline.on),
          assumed: diagnosis.deadline.assumed,
        }
      : null,
    outlook: diagnosis.outlook?.p ?? null,
    nextStep: diagnosis.nextStep,
  }
}
