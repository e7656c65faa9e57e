/** The portfolio: one page of standings with the totals of all that pass the filter. */
import { addDays, type Day, latest } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import { bookTotals } from './book-totals.ts'
import { planGoodness } from './plan-goodness.ts'
import { passingFilter, type StandingFilter, standingsWithPlans } from './standing-filter.ts'
import { groupings, type StandingPage, standingRows } from './standing-rows.ts'
import type { Transaction } from './tenant.ts'

/** One page with the totals of all accounts that pass the filter. */
export async function listStandings(tx: Transaction, page: StandingPage & StandingFilter) {
  const where = passingFilter(tx, page)
  const groups = await groupsOf(tx, where)
  const passing = groups.filter(({ passes }) => passes)
  const asOf = latest(...groups.map((group) => group.asOf))
  const deadlines = asOf === null ? [] : await deadlinesOf(tx, where, asOf)
  const segments = new Set(groups.map(({ segment }) => segment).filter((segment) => segment !== null))
  const currency = mostCommonCurrency(passing)
  const together = (parts: readonly Part[]) => togetherIn(currency, parts)
  const ofStatus = (status: string | null) => together(passing.filter((group) => group.status === status))
  const { accounts: total, arr } = together(passing)
  return {
    asOf,
    total,
    currency,
    totals: {
      arr,
      otherCurrencies: inOtherCurrencies(currency, passing),
      green: ofStatus('Green'),
      yellow: ofStatus('Yellow'),
      red: ofStatus('Red'),
      none: ofStatus(null),
      deadlineIn60: together(deadlines.filter(({ on }) => on <= addDays(asOf!, 60))),
      moved: together(passing.filter(({ moved }) => moved)).accounts,
      ...(await bookTotals(tx, where, currency)),
    },
    deadlines: byMonth(deadlines, together),
    segments: [...segments].toSorted(),
    groups: page.groupBy === undefined ? [] : await groupedBy(tx, where, page.groupBy, currency),
    accounts: asOf === null || page.limit === 0 ? [] : await standingRows(tx, where, page),
  }
}

/** Accounts that are alike in all that the totals look at, counted together. */
interface Group extends Part {
  readonly asOf: Day
  readonly segment: string | null
  readonly status: string | null
  readonly moved: boolean
  readonly passes: boolean
}

/** One look at every account, passing or not, gives the day, the segments and the totals. */
async function groupsOf(tx: Transaction, where: RawBuilder<boolean>): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select count(*)::int as accounts, coalesce(sum(s.arr), 0) as arr, max(s.as_of) as "asOf", s.segment, s.status,
      s.currency, s.movements > 0 as moved, ${where} as passes
    from ${standingsWithPlans(tx)} where s.organization_id = ${tx.organizationId}
    group by s.segment, s.status, s.currency, moved, passes`.execute(tx.db)
  return rows
}

interface Due extends Part {
  readonly on: Day
}

/** By day, a year ahead. */
async function deadlinesOf(tx: Transaction, where: RawBuilder<unknown>, asOf: Day): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select s.deadline_on as "on", s.currency, count(*)::int as accounts, coalesce(sum(s.arr), 0) as arr
    from ${standingsWithPlans(tx)}
    where ${where} and s.deadline_on >= ${asOf} and s.deadline_on < ${addDays(asOf, 365)}
    group by 1, 2 order by 1`.execute(tx.db)
  return rows
}

/** The groups of the page in their order, with what each comes to; in another currency they count alone. */
async function groupedBy(
  tx: Transaction,
  where: RawBuilder<unknown>,
  by: NonNullable<StandingPage['groupBy']>,
  currency: string | null,
) {
  const { value, order } = groupings[by]
  const own = sql`filter (where s.currency is not distinct from ${currency})`
  const { rows } = await sql<{
    value: string | null
    accounts: number
    arr: number
    arrAtRisk: number
    quality: number | null
  }>`
    select ${value} as value, count(*)::int as accounts, coalesce(sum(s.arr) ${own}, 0) as arr,
      coalesce(sum(s.arr_at_risk) ${own}, 0) as "arrAtRisk", avg(${planGoodness}) as quality
    from ${standingsWithPlans(tx)} where ${where}
    group by 1 order by min(${order}) nulls last`.execute(tx.db)
  return rows
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
function inOtherCurrencies(own: string | null, groups: readonly Group[]): Part[] {
  const others = groups.filter(({ currency, arr }) => currency !== own && arr !== 0)
  return [...Map.groupBy(others, ({ currency }) => currency)]
    .map(([currency, same]) => ({ currency, ...togetherIn(currency, same) }))
    .toSorted((a, b) => b.accounts - a.accounts || b.arr - a.arr)
}

function byMonth(deadlines: readonly Due[], together: (parts: readonly Part[]) => Omit<Part, 'currency'>) {
  const months = Map.groupBy(deadlines, ({ on }) => on.slice(0, 7))
  return [...months].map(([month, parts]) => ({ month, ...together(parts) }))
}

function mostCommonCurrency(groups: readonly Group[]): string | null {
  return inOtherCurrencies(null, groups)[0]?.currency ?? null
}
