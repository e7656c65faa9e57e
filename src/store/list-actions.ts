/** Actions over all plans: one page, the nearest due first, with counts of all that pass the filter. */
import type { PlanSections } from '#src/plan/plan-sections.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { type ItemPage, itemsPage, passing } from './portfolio-items.ts'
import type { Transaction } from './tenant.ts'

type Status = PlanSections['actions']['status']

export interface ActionPage extends ItemPage {
  readonly statuses: readonly Status[]
  /** due up to that day; those without a day are not */
  readonly dueBy?: Day | undefined
}

/** How many are alike in their status. */
export interface ActionGroup {
  readonly status: Status
  readonly actions: number
  readonly overdue: number
  readonly withoutDay: number
}

/**
 * The groups are of all that pass by owner, account and day, whatever their status.
 * @param today what was due before it is overdue, while it is not done or dropped
 */
export async function listActions(tx: Transaction, page: ActionPage, today: Day) {
  const mine = passing(tx, 'actions', page)
  const due = page.dueBy === undefined ? sql`` : sql`and i.due_on <= ${page.dueBy}`
  const where = sql`${mine} ${due} and i.status = any(${page.statuses}::text[])`
  const { rows: groups } = await sql<ActionGroup>`
    select i.status, count(*)::int as actions,
      (count(*) filter (where i.due_on < ${today} and i.status in ('Open', 'In progress')))::int as overdue,
      (count(*) filter (where i.due_on is null))::int as "withoutDay"
    from perennial.plan_item i where ${mine} ${due} group by 1`.execute(tx.db)
  return { groups, actions: await itemsPage<'actions'>(tx, where, sql`i.due_on nulls last`, page) }
}
