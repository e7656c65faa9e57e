/** The portfolio: one page of standings with the totals of all that pass the filter. */
import { type Day, latest } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import { type BookSums, bookSums, bookTotals } from './book-totals.ts'
import { planGoodness } from './plan-goodness.ts'
import { passingFilter, type StandingFilter, standingsWithPlans } from './standing-filter.ts'
import { groupingOf, type StandingPage, standingRows } from './standing-rows.ts'
import type { Transaction } from './tenant.ts'

/** One page with the totals of all accounts that pass the filter. */
export async function listStandings(tx: Transaction, page: StandingPage & StandingFilter) {
  const where = passingFilter(tx, page)
  const groups = await groupsOf(tx, where)
  const passing = groups.filter(({ passes }) => passes)
  const asOf = latest(...groups.map((group) => group.asOf))
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
      deadlineIn60: together(passing.filter(({ isIn60 }) => isIn60)),
      moved: together(passing.filter(({ moved }) => moved)).accounts,
      ...(await bookTotals(tx, where, currency, passing)),
    },
    deadlines: byMonth(passing, together),
    segments: [...segments].toSorted(),
    groups: await groupedBy(tx, where, groupingOf(page), currency),
    accounts: asOf === null || page.limit === 0 ? [] : await standingRows(tx, where, page),
  }
}

/** Accounts that are alike in all that the totals look at, counted together. */
interface Group extends Part, BookSums {
  readonly asOf: Day
  readonly segment: string | null
  readonly status: string | null
  readonly moved: boolean
  /** YYYY-MM of the deadline, a year ahead; null: none within */
  readonly month: string | null
  readonly isIn60: boolean
  readonly passes: boolean
}

/** One look at every account, passing or not, gives the day, the segments, the months and the totals. */
async function groupsOf(tx: Transaction, where: RawBuilder<boolean>): Promise<Group[]> {
  const { organizationId } = tx
  const ahead = sql`s.deadline_on - book.as_of`
  const { rows } = await sql<Group>`
    select count(*)::int as accounts, coalesce(sum(s.arr), 0) as arr, max(s.as_of) as "asOf", s.segment, s.status,
      s.currency, s.movements > 0 as moved, ${where} as passes,
      case when ${ahead} >= 0 and ${ahead} < 365 then to_char(s.deadline_on, 'YYYY-MM') end as month,
      coalesce(${ahead} between 0 and 60, false) as "isIn60", ${bookSums}
    from ${standingsWithPlans(tx)}
    cross join (select max(as_of) as as_of from perennial.standing where organization_id = ${organizationId}) book
    where s.organization_id = ${organizationId}
    group by s.segment, s.status, s.currency, moved, passes, month, "isIn60"`.execute(tx.db)
  return rows
}

/** The groups of the page in their order, with what each comes to; in another currency they count alone. Empty where none are asked for. */
async function groupedBy(
  tx: Transaction,
  where: RawBuilder<unknown>,
  grouping: ReturnType<typeof groupingOf>,
  currency: string | null,
) {
  if (grouping === null) return []
  const { value, order } = grouping
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

function byMonth(groups: readonly Group[], together: (parts: readonly Part[]) => Omit<Part, 'currency'>) {
  const months = Map.groupBy(groups, ({ month }) => month)
  return [...months]
    .flatMap(([month, parts]) => (month === null ? [] : [{ month, ...together(parts) }]))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

function mostCommonCurrency(groups: readonly Group[]): string | null {
  return inOtherCurrencies(null, groups)[0]?.currency ?? null
}
