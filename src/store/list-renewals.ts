/** The renewals of an organization: sums by quarter and category, and the accounts at risk within a window. */
import { forecastCategories, type ForecastCategory, type Renewal } from '#src/detect/diagnosis.ts'
import { type Day, daysBetween, latest } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import { fiscalQuarter } from './standing-rows.ts'
import { heldBy } from './standing-filter.ts'
import type { Transaction } from './tenant.ts'

export interface RenewalsAsked {
  /** days from the day of the diagnosis */
  readonly within: number
  readonly owner?: string | undefined
  readonly segment?: string | undefined
  readonly tier?: number | undefined
  /** the month in which the fiscal year begins */
  readonly fiscalYearStart: number
  /** of the accounts at risk */
  readonly limit: number
}

/** Amounts are those in the currency of most accounts; accounts in another one, or without an amount, are counted alone. */
export async function listRenewals(tx: Transaction, asked: RenewalsAsked) {
  const where = conditions(tx, asked)
  const groups = await groupsOf(tx, where, asked)
  const currency = mostCommon(groups)
  const own = groups.map((group) => (group.currency === currency ? group : { ...group, ...nothing }))
  const quarters = Map.groupBy(own, ({ quarter }) => quarter)
  return {
    asOf: latest(...groups.map(({ asOf }) => asOf)),
    within: asked.within,
    currency,
    ...totals(own),
    atRisk: together(own.filter(({ isAtRisk, isWithin }) => isAtRisk && isWithin)),
    atRiskRolling: together(own.filter(({ isAtRisk, quarter }) => isAtRisk && quarter === null)),
    categories: byCategory(own),
    quarters: [...quarters]
      .toSorted(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
      .map(([quarter, parts]) => ({ quarter, ...totals(parts), categories: byCategory(parts) })),
    accounts: await accountsOf(tx, where, asked, currency),
  }
}

function conditions(tx: Transaction, { owner, segment, tier }: RenewalsAsked): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    sql`s.organization_id = ${tx.organizationId}`,
    sql`s.forecast is not null`,
  ]
  if (owner !== undefined) all.push(heldBy(owner))
  if (segment !== undefined) all.push(sql`s.segment = ${segment}`)
  if (tier !== undefined) all.push(sql`s.tier = ${tier}`)
  return sql.join(all, sql` and `)
}

/** Accounts that are alike in all that the sums look at. */
interface Group extends Sums {
  readonly quarter: string | null
  readonly category: ForecastCategory
  readonly currency: string | null
  readonly isAtRisk: boolean
  readonly isWithin: boolean
  readonly asOf: Day
}

interface Sums {
  readonly accounts: number
  /** whose amount is known and in the currency of the sums */
  readonly counted: number
  readonly arr: number
  readonly expectedLoss: number
  readonly arrAtRisk: number
}

const nothing = { counted: 0, arr: 0, expectedLoss: 0, arrAtRisk: 0 }

async function groupsOf(
  tx: Transaction,
  where: RawBuilder<unknown>,
  { within, fiscalYearStart }: RenewalsAsked,
): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select ${fiscalQuarter(sql`renewal_on`, fiscalYearStart)} as quarter, forecast as category, currency, at_risk as "isAtRisk",
      coalesce(renewal_on between as_of and as_of + ${within}::integer, false) as "isWithin", max(as_of) as "asOf",
      count(*)::int as accounts, count(arr)::int as counted, coalesce(sum(arr), 0) as arr,
      coalesce(sum(expected_loss), 0) as "expectedLoss", coalesce(sum(arr_at_risk), 0) as "arrAtRisk"
    from perennial.standing s where ${where}
    group by 1, 2, 3, 4, 5`.execute(tx.db)
  return rows
}

function mostCommon(groups: readonly Group[]): string | null {
  const named = Map.groupBy(
    groups.filter(({ currency }) => currency !== null),
    ({ currency }) => currency,
  )
  const counted = [...named].map(([currency, same]) => ({ currency, accounts: add(same, 'accounts') }))
  return counted.toSorted((a, b) => b.accounts - a.accounts)[0]?.currency ?? null
}

function add(parts: readonly Sums[], column: keyof Sums): number {
  return parts.reduce((sum, part) => sum + part[column], 0)
}

function totals(parts: readonly Sums[]) {
  const accounts = add(parts, 'accounts')
  return {
    renewals: accounts,
    withoutAmount: accounts - add(parts, 'counted'),
    arr: add(parts, 'arr'),
    expectedLoss: add(parts, 'expectedLoss'),
  }
}

function together(parts: readonly Sums[]) {
  return {
    accounts: add(parts, 'accounts'),
    arr: add(parts, 'arrAtRisk'),
    expectedLoss: add(parts, 'expectedLoss'),
  }
}

function byCategory(parts: readonly Group[]) {
  const found = Map.groupBy(parts, ({ category }) => category)
  return [...found]
    .map(([category, same]) => ({ category, accounts: add(same, 'accounts'), arr: add(same, 'arr') }))
    .toSorted((a, b) => forecastCategories.indexOf(a.category) - forecastCategories.indexOf(b.category))
}

interface AccountRow {
  readonly id: string
  readonly sourceId: string
  readonly name: string
  readonly owner: string | null
  readonly arr: number | null
  readonly currency: string | null
  readonly asOf: Day
  readonly dueOn: Day
  readonly category: ForecastCategory
  readonly p: number
  readonly byOwner: Renewal['byOwner']
  readonly expectedLoss: number | null
  readonly arrAtRisk: number | null
  readonly reasons: NonNullable<Renewal['atRisk']>['reasons']
}

/** Those at risk with a day within the window, the largest expected loss first; amounts in another currency last. */
async function accountsOf(
  tx: Transaction,
  where: RawBuilder<unknown>,
  { within, limit }: RenewalsAsked,
  currency: string | null,
) {
  const order = sql`(currency is distinct from ${currency}::text), expected_loss desc nulls last,
    name collate "und-x-icu", account_id`
  // Diagnoses are long: only those of the page are opened.
  const { rows } = await sql<AccountRow>`
    with page as materialized (
      select account_id from perennial.standing s
      where ${where} and at_risk and renewal_on between as_of and as_of + ${within}::integer
      order by ${order} limit ${limit})
    select account_id as id, source_id as "sourceId", name, owner, arr, currency, as_of as "asOf",
      renewal_on as "dueOn", forecast as category, outlook as p, expected_loss as "expectedLoss",
      arr_at_risk as "arrAtRisk", nullif(diagnosis #> '{renewal,byOwner}', 'null'::jsonb) as "byOwner",
      diagnosis #> '{renewal,atRisk,reasons}' as reasons
    from page join perennial.standing using (account_id)
    where organization_id = ${tx.organizationId} order by ${order}`.execute(tx.db)
  return rows.map(({ reasons, asOf, ...row }) => ({
    ...row,
    days: daysBetween(asOf, row.dueOn),
    reasons: reasons.map(({ says }) => says),
  }))
}
