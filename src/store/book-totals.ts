/** What the accounts of a filter come to beyond their revenue: risk, expansion, retention, and the state of their plans. */
import { opportunityWeight } from '#src/plan/opportunity-weight.ts'
import { type RawBuilder, sql } from 'kysely'
import { planGoodness } from './plan-goodness.ts'
import { isStale, standingsWithPlans } from './standing-filter.ts'
import type { Transaction } from './tenant.ts'

interface Sums {
  readonly atRisk: number
  readonly arrAtRisk: number
  readonly expectedLoss: number
  readonly plans: number
  readonly stalePlans: number
  readonly quality: number | null
  readonly renewalsIn120: number
  readonly cohortTo: string | null
  readonly cohortStart: number
  readonly cohortRetained: number
  readonly cohortEnd: number
  readonly cohort: number
}

/**
 * @param where of a standing `s` and a plan `p`
 * @param currency amounts in another one are in no sum
 */
export async function bookTotals(tx: Transaction, where: RawBuilder<unknown>, currency: string | null) {
  const own = sql`filter (where s.currency is not distinct from ${currency})`
  const { rows } = await sql<Sums>`
    select count(*) filter (where s.at_risk)::int as "atRisk", coalesce(sum(s.arr_at_risk) ${own}, 0) as "arrAtRisk",
      coalesce(sum(s.expected_loss) ${own}, 0) as "expectedLoss",
      count(p.quality)::int as plans, count(*) filter (where ${isStale})::int as "stalePlans",
      percentile_cont(0.5) within group (order by ${planGoodness}) as quality,
      count(*) filter (where s.renewal_on between s.as_of and s.as_of + 120)::int as "renewalsIn120",
      max(s.cohort_on) as "cohortTo", count(s.cohort_start)::int as cohort,
      coalesce(sum(s.cohort_start), 0) as "cohortStart", coalesce(sum(s.cohort_retained), 0) as "cohortRetained",
      coalesce(sum(s.cohort_end), 0) as "cohortEnd"
    from ${standingsWithPlans(tx)} where ${where}`.execute(tx.db)
  const { atRisk, arrAtRisk, plans, stalePlans, quality, renewalsIn120, expectedLoss, ...year } = rows[0]!
  return {
    atRisk: { accounts: atRisk, arr: arrAtRisk },
    expectedLoss,
    renewalsIn120,
    plans: { plans, stale: stalePlans, quality },
    expansion: await expansionOf(tx, where, currency),
    retention:
      year.cohortTo === null
        ? null
        : {
            to: year.cohortTo,
            accounts: year.cohort,
            start: year.cohortStart,
            nrr: year.cohortStart > 0 ? year.cohortEnd / year.cohortStart : null,
            grr: year.cohortStart > 0 ? year.cohortRetained / year.cohortStart : null,
          },
  }
}

const levels = ['High', 'Medium', 'Low'] as const

/** Of the open opportunities of their plans. */
async function expansionOf(tx: Transaction, where: RawBuilder<unknown>, currency: string | null) {
  const weight = sql`case i.confidence ${sql.join(
    levels.map((level) => sql`when ${level} then ${opportunityWeight(level)}::float8`),
    sql` `,
  )} end`
  const own = sql`filter (where i.currency is null or i.currency = ${currency})`
  const { rows } = await sql<{ opportunities: number; value: number; weighted: number; unweighted: number }>`
    select count(*)::int as opportunities, coalesce(sum(i.amount) ${own}, 0) as value,
      coalesce(sum(i.amount * ${weight}) ${own}, 0) as weighted,
      count(*) filter (where i.amount is null or i.confidence is null
        or (i.currency is not null and i.currency <> ${currency}))::int as unweighted
    from perennial.plan_item i
    join ${standingsWithPlans(tx)} on s.account_id = i.account_id
    where i.organization_id = ${tx.organizationId} and i.section = 'opportunities' and i.removal is null
      and i.status = 'Open' and ${where}`.execute(tx.db)
  return rows[0]!
}
