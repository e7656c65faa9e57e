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

/** @param today what was due before it is overdue, while it is not done or dropped */
export async function listActions(tx: Transaction, page: ActionPage, today: Day) {
  const mine = passing(tx, 'actions', page)
  const due = page.dueBy === undefined ? sql`` : sql`and i.due_on <= ${page.dueBy}`
  const where = sql`${mine} ${due} and i.status = any(${page.statuses}::text[])`
  const { rows: counts } = await sql<{
    total: number
    accounts: number
    overdue: number
    withoutDay: number
  }>`
    select count(*)::int as total, count(distinct i.account_id)::int as accounts,
      (count(*) filter (where i.due_on < ${today} and i.status in ('Open', 'In progress')))::int as overdue,
      (count(*) filter (where i.due_on is null))::int as "withoutDay"
    from perennial.plan_item i where ${where}`.execute(tx.db)
  const { rows: statuses } = await sql<{ status: Status; actions: number }>`
    select i.status, count(*)::int as actions from perennial.plan_item i where ${mine} ${due} group by 1`.execute(
    tx.db,
  )
  return {
    ...counts[0]!,
    statuses,
    actions: await itemsPage<'actions'>(tx, where, sql`i.due_on nulls last`, page),
  }
}
