/** The portfolio: one page of standings with the totals of all that pass the filter. */
import type { Day } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import { type BookSums, bookSums, bookTotals } from './book-totals.ts'
import { lastDiagnosisOn } from './last-diagnosis-on.ts'
import { planGoodness } from './plan-goodness.ts'
import { passingFilter, type StandingFilter, standingsWithPlans } from './standing-filter.ts'
import { groupingOf, type StandingPage, standingRows } from './standing-rows.ts'
import type { Transaction } from './tenant.ts'

/** Whether the totals of all accounts that pass are wanted: they look at every account, a page does not. */
interface StandingsAsked extends StandingPage, StandingFilter {
  readonly totals: boolean
}

export async function listStandings(tx: Transaction, asked: StandingsAsked, today: Day) {
  const where = passingFilter(tx, asked)
  const asOf = await lastDiagnosisOn(tx)
  const grouping = groupingOf(asked)
  const parts = grouping === null ? null : await partsOf(tx, where, grouping)
  const summed = asked.totals
    ? await totalsOf(tx, where, asOf)
    : { ...notAsked, ...counted(parts ?? (await countOf(tx, where))) }
  return {
    asOf,
    ...summed,
    groups: parts === null ? [] : groupedBy(parts, summed.currency),
    accounts: asOf === null || asked.limit === 0 ? [] : await standingRows(tx, where, asked, today),
  }
}

/** What a page of rows leaves out unless it is asked for. */
const notAsked = { totals: null, deadlines: [], segments: [] }

async function totalsOf(tx: Transaction, where: RawBuilder<boolean>, asOf: Day | null) {
  const passing = await groupsOf(tx, where, asOf)
  const currency = mostCommonCurrency(passing)
  const together = (parts: readonly Part[]) => togetherIn(currency, parts)
  const ofStatus = (status: string | null) =>
    together(passing.filter((group) => group.status === status && !group.isFormer))
  const { accounts: total, arr } = together(passing)
  return {
    total,
    currency,
    totals: {
      arr,
      otherCurrencies: inOtherCurrencies(currency, passing),
      green: ofStatus('Green'),
      yellow: ofStatus('Yellow'),
      red: ofStatus('Red'),
      none: ofStatus(null),
      former: together(passing.filter(({ isFormer }) => isFormer)),
      deadlineIn60: together(passing.filter(({ isIn60 }) => isIn60)),
      moved: together(passing.filter(({ moved }) => moved)).accounts,
      ...(await bookTotals(tx, where, currency, passing)),
    },
    deadlines: byMonth(passing, together),
    segments: await segmentsOf(tx),
  }
}

/** How many pass, and the currency of most of them. */
function counted(parts: readonly Part[]) {
  return { total: togetherIn(null, parts).accounts, currency: mostCommonCurrency(parts) }
}

async function countOf(tx: Transaction, where: RawBuilder<boolean>): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select count(*)::int as accounts, coalesce(sum(s.arr), 0) as arr, s.currency
    from ${standingsWithPlans(tx)} where ${where} group by s.currency`.execute(tx.db)
  return rows
}

/** Accounts that are alike in all that the totals look at, counted together. */
interface Group extends Part, BookSums {
  readonly status: string | null
  readonly isFormer: boolean
  readonly moved: boolean
  /** of the deadline, a year ahead, counted from the year 0; null: none within */
  readonly month: number | null
  readonly isIn60: boolean
}

/** One look at the accounts that pass. */
async function groupsOf(tx: Transaction, where: RawBuilder<boolean>, asOf: Day | null): Promise<Group[]> {
  const ahead = sql`s.deadline_on - ${asOf}::date`
  const { rows } = await sql<Group>`
    select count(*)::int as accounts, coalesce(sum(s.arr), 0) as arr, s.status,
      s.gone_since is not null as "isFormer", s.currency, s.movements > 0 as moved,
      case when ${ahead} >= 0 and ${ahead} < 365
        then (extract(year from s.deadline_on) * 12 + extract(month from s.deadline_on) - 1)::int end as month,
      coalesce(${ahead} between 0 and 60, false) as "isIn60", ${bookSums}
    from ${standingsWithPlans(tx)} where ${where}
    group by s.status, "isFormer", s.currency, moved, month, "isIn60"`.execute(tx.db)
  return rows
}

/** All segments, passing or not: from one to the next by the index, so that the accounts are not counted for it. */
async function segmentsOf({ db, organizationId }: Transaction): Promise<string[]> {
  const next = sql`select min(segment) from perennial.standing where organization_id = ${organizationId}`
  const { rows } = await sql<{ segment: string }>`
    with recursive known as (
      select (${next}) as segment
      union all
      select (${next} and segment > known.segment) from known where known.segment is not null)
    select segment from known where segment is not null`.execute(db)
  return rows.map(({ segment }) => segment).toSorted()
}

/** Accounts of one group and one currency. */
interface GroupPart extends Part {
  readonly value: string | null
  readonly arrAtRisk: number
  /** sum and number of what is known of their plans */
  readonly goodness: number
  readonly judged: number
}

/** In the order of the groups. */
async function partsOf(
  tx: Transaction,
  where: RawBuilder<boolean>,
  { value, order }: NonNullable<ReturnType<typeof groupingOf>>,
): Promise<GroupPart[]> {
  const { rows } = await sql<GroupPart>`
    select ${value} as value, s.currency, count(*)::int as accounts, coalesce(sum(s.arr), 0) as arr,
      coalesce(sum(s.arr_at_risk), 0) as "arrAtRisk", coalesce(sum(${planGoodness}), 0) as goodness,
      count(${planGoodness})::int as judged
    from ${standingsWithPlans(tx)} where ${where}
    group by 1, 2 order by min(${order}) nulls last`.execute(tx.db)
  return rows
}

/** What each group comes to; in another currency they count alone. */
function groupedBy(parts: readonly GroupPart[], currency: string | null) {
  return [...Map.groupBy(parts, ({ value }) => value)].map(([value, same]) => {
    const sum = (some: readonly GroupPart[], key: 'arrAtRisk' | 'goodness' | 'judged') =>
      some.reduce((all, part) => all + part[key], 0)
    const judged = sum(same, 'judged')
    return {
      value,
      ...togetherIn(currency, same),
      arrAtRisk: sum(
        same.filter((part) => part.currency === currency),
        'arrAtRisk',
      ),
      quality: judged === 0 ? null : sum(same, 'goodness') / judged,
    }
  })
}

interface Part {
  readonly accounts: number
  readonly arr: number
  readonly currency: string | null
}

/** How many there are, and what those in the currency pay: amounts of another one are never added to it. */
function togetherIn(currency: string | null, parts: readonly Part[]) {
  return {
    accounts: parts.reduce((sum, { accounts }) => sum + accounts, 0),
    arr: parts.reduce((sum, part) => sum + (part.currency === currency ? part.arr : 0), 0),
  }
}

/** The most first; accounts of which nothing is known to be paid have none. */
function inOtherCurrencies(own: string | null, groups: readonly Part[]): Part[] {
  const others = groups.filter(({ currency, arr }) => currency !== own && arr !== 0)
  return [...Map.groupBy(others, ({ currency }) => currency)]
    .map(([currency, same]) => ({ currency, ...togetherIn(currency, same) }))
    .toSorted((a, b) => b.accounts - a.accounts || b.arr - a.arr)
}

function byMonth(groups: readonly Group[], together: (parts: readonly Part[]) => Omit<Part, 'currency'>) {
  const months = Map.groupBy(groups, ({ month }) => month)
  return [...months]
    .flatMap(([month, parts]) => (month === null ? [] : [{ month: monthText(month), ...together(parts) }]))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

/** YYYY-MM */
function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

function mostCommonCurrency(groups: readonly Part[]): string | null {
  return inOtherCurrencies(null, groups)[0]?.currency ?? null
}
