/** The first thing to do on accounts, as it is now. */
import type { NextStep } from '#src/detect/next-step.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { isAwake } from './is-awake.ts'
import type { Transaction } from './tenant.ts'

/** By account; one on which nothing waits and nothing is planned is not there. */
export async function nextStepsOf(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, NextStep>> {
  const { rows } = await sql<{ readonly id: string } & Omit<NextStep, 'days'>>`
    select given.id, coalesce(moved.says, planned.says) as says, planned.due_on as "dueOn",
      case when moved.says is null then 'plan' else 'movement' end as "from"
    from unnest(${accountIds}::uuid[]) as given (id)
    left join lateral (
      select m.card #>> '{finding,nextStep}' as says from perennial.movement m
      where m.organization_id = ${organizationId} and m.account_id = given.id and m.closed_on is null
        and m.state in ('queued', 'listed') and ${isAwake(today)}
      order by m.priority desc, m.id limit 1) moved on true
    left join lateral (
      select i.item #>> '{values,action}' as says, i.due_on from perennial.plan_item i
      where moved.says is null and i.organization_id = ${organizationId} and i.account_id = given.id
        and i.section = 'actions' and i.removal is null and i.status in ('Open', 'In progress')
      order by i.due_on nulls last, i.place limit 1) planned on true
    where coalesce(moved.says, planned.says) is not null`.execute(db)
  return new Map(
    rows.map(({ id, ...step }) => [
      id,
      { ...step, days: step.dueOn === null ? null : daysBetween(today, step.dueOn) },
    ]),
  )
}
