/** Opportunities over all plans: one page, the nearest quarter first, and groups from which the pipeline is summed. */
import type { Level } from '#src/plan/plan-items.ts'
import type { PlanSections } from '#src/plan/plan-sections.ts'
import { sql } from 'kysely'
import { type ItemPage, itemsPage, passing } from './portfolio-items.ts'
import type { Transaction } from './tenant.ts'

type Status = PlanSections['opportunities']['status']

export interface OpportunityPage extends ItemPage {
  readonly status: Status
}

/** Opportunities that are alike in all that the sums look at. */
export interface OpportunityGroup {
  readonly status: Status
  readonly quarter: string | null
  readonly confidence: Level | null
  readonly currency: string | null
  readonly opportunities: number
  /** of these, without what makes an opportunity */
  readonly incomplete: number
  /** of these, with an amount */
  readonly withAmount: number
  /** a year, in their currency */
  readonly amount: number
}

/** The groups are of all that pass by owner and account and are open, waiting or in the status that is listed. */
export async function listOpportunities(tx: Transaction, page: OpportunityPage) {
  const mine = passing(tx, 'opportunities', page)
  const { rows: groups } = await sql<OpportunityGroup>`
    select i.status, i.quarter, i.confidence, i.currency, count(*)::int as opportunities,
      (count(*) filter (where i.gaps <> '{}'))::int as incomplete,
      count(i.amount)::int as "withAmount", coalesce(sum(i.amount), 0) as amount
    from perennial.plan_item i where ${mine} and i.status = any(${['Open', 'Waiting', page.status]}::text[])
    group by 1, 2, 3, 4`.execute(tx.db)
  const where = sql`${mine} and i.status = ${page.status}`
  const order = sql`i.quarter nulls last, i.amount desc nulls last`
  return { groups, opportunities: await itemsPage<'opportunities'>(tx, where, order, page) }
}
