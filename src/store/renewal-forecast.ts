/** The renewals by month and category as they count, and the accounts behind them in pages. */
import { type Diagnosis, type ForecastCategory, type Renewal } from '#src/detect/diagnosis.ts'
import type { ForecastGroup } from '#src/detect/renewal/forecast-sums.ts'
import type { Day } from '#src/kernel/day.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { type RawBuilder, sql } from 'kysely'
import { heldBy } from './standing-filter.ts'
import type { Transaction } from './tenant.ts'

export interface RenewalFilter {
  readonly owner?: string | undefined
  readonly segment?: string | undefined
  readonly tier?: number | undefined
  /** decided on these days */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** An account whose owners have said something of its renewal. */
export interface SaidOfRenewal {
  readonly accountId: string
  readonly item: PlanItem<'renewal'>
  readonly segment: string | null
  readonly asOf: Day
  readonly forecast: ForecastCategory
  readonly outlook: number
}

export async function saidOfRenewals({ db, organizationId }: Transaction): Promise<SaidOfRenewal[]> {
  const { rows } = await sql<SaidOfRenewal>`
    select s.account_id as "accountId", i.item, s.segment, s.as_of as "asOf", s.forecast, s.outlook
    from perennial.plan_item i
    join perennial.standing s on s.organization_id = ${organizationId} and s.account_id = i.account_id
    where i.organization_id = ${organizationId} and i.section = 'renewal' and i.removal is null
      and s.forecast is not null and s.outlook is not null`.execute(db)
  return rows
}

/** By account, the category that an owner's word puts it in. */
export type CalledByAccount = ReadonlyMap<string, ForecastCategory>

function passing(tx: Transaction, { owner, segment, tier, from, to }: RenewalFilter): RawBuilder<unknown> {
  const all = [sql`s.organization_id = ${tx.organizationId}`, sql`s.forecast is not null`]
  if (owner !== undefined) all.push(heldBy(owner))
  if (segment !== undefined) all.push(sql`s.segment = ${segment}`)
  if (tier !== undefined) all.push(sql`s.tier = ${tier}`)
  if (from !== undefined) all.push(sql`s.renewal_on >= ${from}::date`)
  if (to !== undefined) all.push(sql`s.renewal_on <= ${to}::date`)
  return sql.join(all, sql` and `)
}

/** What is decided stays so, whoever calls it otherwise. */
const counts = sql`case when s.forecast in ('Closed', 'Lost') then s.forecast
  else coalesce(called.category, s.forecast) end`

function withCalls(called: CalledByAccount): RawBuilder<unknown> {
  return sql`perennial.standing s left join unnest(${[...called.keys()]}::uuid[], ${[...called.values()]}::text[])
    as called (account_id, category) on called.account_id = s.account_id`
}

export async function renewalGroups(
  tx: Transaction,
  filter: RenewalFilter,
  called: CalledByAccount,
): Promise<ForecastGroup[]> {
  const { rows } = await sql<ForecastGroup>`
    select to_char(s.renewal_on, 'YYYY-MM') as month, ${counts} as counts, s.forecast as "byOutlook", s.currency,
      count(*)::int as accounts, count(s.arr)::int as counted, coalesce(sum(s.arr), 0) as arr,
      coalesce(sum(s.expected_loss), 0) as "expectedLoss"
    from ${withCalls(called)} where ${passing(tx, filter)} group by 1, 2, 3, 4`.execute(tx.db)
  return rows
}

export interface LargestRenewal {
  readonly month: string
  readonly id: string
  readonly name: string
  readonly on: Day
  readonly arr: number | null
  readonly currency: string | null
  readonly category: ForecastCategory
}

/** Of each month the largest, in the order of their days. */
export async function largestRenewals(
  tx: Transaction,
  filter: RenewalFilter,
  called: CalledByAccount,
  each: number,
): Promise<LargestRenewal[]> {
  const { rows } = await sql<LargestRenewal>`
    select month, id, name, "on", arr, currency, category from (
      select to_char(s.renewal_on, 'YYYY-MM') as month, s.account_id as id, s.name, s.renewal_on as "on", s.arr,
        s.currency, ${counts} as category,
        row_number() over (partition by to_char(s.renewal_on, 'YYYY-MM') order by s.arr desc nulls last, s.name) as place
      from ${withCalls(called)} where ${passing(tx, filter)} and s.renewal_on is not null) ranked
    where place <= ${each} order by "on", arr desc nulls last`.execute(tx.db)
  return rows
}

export interface RenewalChoices {
  readonly asOf: Day | null
  readonly owners: readonly string[]
  readonly segments: readonly string[]
  readonly tiers: readonly number[]
}

/** What the renewals of an organization can be narrowed by. */
export async function renewalChoices({ db, organizationId }: Transaction): Promise<RenewalChoices> {
  const { rows } = await sql<RenewalChoices>`
    select max(s.as_of) as "asOf", coalesce(array_agg(distinct holds.who) filter (where holds.who is not null), '{}') as owners,
      coalesce(array_agg(distinct s.segment) filter (where s.segment is not null), '{}') as segments,
      coalesce(array_agg(distinct s.tier) filter (where s.tier is not null), '{}') as tiers
    from (
      select owner, am, csm, segment, tier, max(as_of) as as_of from perennial.standing
      where organization_id = ${organizationId} and forecast is not null group by 1, 2, 3, 4, 5) s
    cross join lateral (values (s.owner), (s.am), (s.csm)) as holds (who)`.execute(db)
  return rows[0]!
}

export interface RenewalPage extends RenewalFilter {
  readonly category?: ForecastCategory | undefined
  readonly limit: number
  readonly offset: number
}

export interface RenewalRow {
  readonly id: string
  readonly sourceId: string
  readonly name: string
  readonly owner: string | null
  readonly segment: string | null
  readonly tier: number | null
  readonly arr: number | null
  readonly currency: string | null
  readonly asOf: Day
  readonly dueOn: Day
  readonly outlook: number
  readonly counts: ForecastCategory
  readonly status: 'Green' | 'Yellow' | 'Red' | null
  readonly deadline: Diagnosis['deadline']
  readonly renewal: Renewal
  readonly coverage: Diagnosis['relationship']['coverage'] | null
}

/** By the day that decides, and on the same day the largest first. */
export async function renewalPage(
  tx: Transaction,
  page: RenewalPage,
  called: CalledByAccount,
): Promise<RenewalRow[]> {
  const ofCategory = page.category === undefined ? sql`true` : sql`${counts} = ${page.category}`
  // Diagnoses are long: only those of the page are opened.
  const { rows } = await sql<RenewalRow>`
    with page as materialized (
      select s.account_id as id, s.source_id as "sourceId", s.name, s.owner, s.segment, s.tier, s.arr, s.currency,
        s.as_of as "asOf", s.renewal_on as "dueOn", s.outlook, ${counts} as counts, s.status
      from ${withCalls(called)}
      where ${passing(tx, page)} and ${ofCategory} and s.renewal_on is not null
      order by s.renewal_on, s.arr desc nulls last, s.name collate "und-x-icu", s.account_id
      limit ${page.limit} offset ${page.offset})
    select page.*, nullif(d.diagnosis -> 'deadline', 'null'::jsonb) as deadline, d.diagnosis -> 'renewal' as renewal,
      d.diagnosis #> '{relationship,coverage}' as coverage
    from page
    join perennial.standing d on d.organization_id = ${tx.organizationId} and d.account_id = page.id
    order by page."dueOn", page.arr desc nulls last, page.name collate "und-x-icu", page.id`.execute(tx.db)
  return rows
}

/** The items of some sections of the plans of these accounts, by account. */
export async function planItemsOf(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
  sections: readonly SectionName[],
): Promise<Map<string, PlanItem[]>> {
  const { rows } = await sql<{ accountId: string; item: PlanItem }>`
    select account_id as "accountId", item from perennial.plan_item
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])
      and section = any(${sections}::text[]) and removal is null
    order by account_id, place`.execute(db)
  const found = Map.groupBy(rows, ({ accountId }) => accountId)
  return new Map([...found].map(([id, own]) => [id, own.map(({ item }) => item)]))
}
