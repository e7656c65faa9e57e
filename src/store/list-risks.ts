/** Risks over all plans: one page, the severest first, with counts of all that pass the filter. */
import type { Level } from '#src/plan/plan-items.ts'
import type { PlanSections } from '#src/plan/plan-sections.ts'
import { sql } from 'kysely'
import { type ItemPage, itemsPage, passing } from './portfolio-items.ts'
import type { Transaction } from './tenant.ts'

type Status = PlanSections['risks']['status']

export interface RiskPage extends ItemPage {
  readonly statuses: readonly Status[]
  readonly severities?: readonly Level[] | undefined
}

/** How many are alike in what they are counted by. */
export interface RiskGroup {
  readonly severity: Level | null
  readonly status: Status
  readonly risks: number
}

const bySeverity = sql`array_position(array['High', 'Medium', 'Low'], i.severity) nulls last, i.due_on nulls last`

/** The groups are of all that pass by owner and account, whatever their severity and status. */
export async function listRisks(tx: Transaction, page: RiskPage) {
  const mine = passing(tx, 'risks', page)
  const severe = page.severities === undefined ? sql`` : sql`and i.severity = any(${page.severities}::text[])`
  const { rows: groups } = await sql<RiskGroup>`
    select i.severity, i.status, count(*)::int as risks
    from perennial.plan_item i where ${mine} group by 1, 2`.execute(tx.db)
  const where = sql`${mine} ${severe} and i.status = any(${page.statuses}::text[])`
  return { groups, risks: await itemsPage<'risks'>(tx, where, bySeverity, page) }
}
