/** What the accounts of a filter come to beyond their revenue: risk, expansion, retention, and the state of their plans. */
import { type Day, latest } from '#src/kernel/day.ts'
import { opportunityWeight } from '#src/plan/opportunity-weight.ts'
import { type RawBuilder, sql } from 'kysely'
import { planGoodness } from './plan-goodness.ts'
import { isStale, standingsWithPlans } from './standing-filter.ts'
import type { Transaction } from './tenant.ts'

/** What is added up of accounts that are alike; amounts are in their currency. */
export interface BookSums {
  readonly currency: string | null
  readonly atRisk: number
  readonly arrAtRisk: number
  readonly expectedLoss: number
  readonly plans: number
  readonly stalePlans: number
  readonly renewalsIn120: number
  readonly cohortTo: Day | null
  readonly cohort: number
  readonly cohortStart: number
  readonly cohortRetained: number
  readonly cohortEnd: number
}

/** Of standings `s` with plans `p`, for the accounts of a group. */
export const bookSums = sql`count(*) filter (where s.at_risk)::int as "atRisk",
  coalesce(sum(s.arr_at_risk), 0) as "arrAtRisk", coalesce(sum(s.expected_loss), 0) as "expectedLoss",
  count(p.quality)::int as plans, count(*) filter (where ${isStale})::int as "stalePlans",
  count(*) filter (where s.renewal_on between s.as_of and s.as_of + 120)::int as "renewalsIn120",
  max(s.cohort_on) as "cohortTo", count(s.cohort_start)::int as cohort,
  coalesce(sum(s.cohort_start), 0) as "cohortStart", coalesce(sum(s.cohort_retained), 0) as "cohortRetained",
  coalesce(sum(s.cohort_end), 0) as "cohortEnd"`

/**
 * @param where of a standing `s` and a plan `p`
 * @param currency amounts in another one are in no sum, but for the year, which has one of its own
 * @param groups all accounts that pass
 */
export async function bookTotals(
  tx: Transaction,
  where: RawBuilder<unknown>,
  currency: string | null,
  groups: readonly BookSums[],
) {
  const add = (column: keyof Omit<BookSums, 'currency' | 'cohortTo'>, among = groups) =>
    among.reduce((sum, group) => sum + group[column], 0)
  const own = groups.filter((group) => group.currency === currency)
  const cohortTo = latest(...groups.map((group) => group.cohortTo))
  const start = add('cohortStart')
  return {
    atRisk: { accounts: add('atRisk'), arr: add('arrAtRisk', own) },
    expectedLoss: add('expectedLoss', own),
    renewalsIn120: add('renewalsIn120'),
    plans: { plans: add('plans'), stale: add('stalePlans'), quality: await middleQuality(tx, where) },
    expansion: await expansionOf(tx, where, currency),
    retention:
      cohortTo === null
        ? null
        : {
            to: cohortTo,
            accounts: add('cohort'),
            start,
            nrr: start > 0 ? add('cohortEnd') / start : null,
            grr: start > 0 ? add('cohortRetained') / start : null,
          },
  }
}

/** The median over the plans. */
async function middleQuality(tx: Transaction, where: RawBuilder<unknown>): Promise<number | null> {
  const { rows } = await sql<{ quality: number | null }>`
    select percentile_cont(0.5) within group (order by ${planGoodness}) as quality
    from ${standingsWithPlans(tx)} where p.quality is not null and ${where}`.execute(tx.db)
  return rows[0]!.quality
}

const levels = ['High', 'Medium', 'Low'] as const

/** Of the open opportunities of their plans. */
async function expansionOf(tx: Transaction, where: RawBuilder<unknown>, currency: string | null) {
  const weight = sql`case i.confidence ${sql.join(
    levels.map((level) => sql`when ${level} then ${opportunityWeight(level)}::float8`),
    sql` `,
  )} end`
  // An amount without a currency is in that of its account; where neither is known it is taken as it is.
  const isOwn = sql`coalesce(i.currency, s.currency, ${currency}::text) is not distinct from ${currency}::text`
  const own = sql`filter (where ${isOwn})`
  const { rows } = await sql<{ opportunities: number; value: number; weighted: number; unweighted: number }>`
    select count(*)::int as opportunities, coalesce(sum(i.amount) ${own}, 0) as value,
      coalesce(sum(i.amount * ${weight}) ${own}, 0) as weighted,
      count(*) filter (where i.amount is null or i.confidence is null or not ${isOwn})::int as unweighted
    from perennial.plan_item i
    join ${standingsWithPlans(tx)} on s.account_id = i.account_id
    where i.organization_id = ${tx.organizationId} and i.section = 'opportunities' and i.removal is null
      and i.status = 'Open' and ${where}`.execute(tx.db)
  return rows[0]!
}
