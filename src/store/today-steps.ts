/** Steps of renewals that are due by their day (handbook 7), of accounts with a plan, in whose plan nobody has written them. */
import { type DueItem, dueStep } from '#src/detect/queue/due-item.ts'
import { RECOVERY_DAYS, steps } from '#src/detect/renewal/steps.ts'
import type { Day } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** Days before the deadline up to which records can show that a step is done: for these the diagnosis is opened. */
const SHOWN_BY_RECORDS = 60
/** Days before its deadline within which an entry of the plan belongs to this renewal and not to one before. */
const OF_THIS_RENEWAL = 270
/** The step that is done by the CSM; the others are the AM's. */
const OF_CSM = 90

interface StepRow {
  readonly accountId: string
  readonly days: number
  readonly what: string
  readonly owner: string | null
  /** the listed movement that proposes it, and its cause */
  readonly movement: string | null
  readonly cause: string | null
}

export interface DueSteps {
  readonly items: ReadonlyMap<string, DueItem>
  /** listed movements that propose them */
  readonly movements: readonly string[]
}

/** By account; at most one is due on each. */
export async function dueStepsOf(
  tx: Transaction,
  accountIds: readonly string[],
  owner: string | undefined,
  today: Day,
): Promise<DueSteps> {
  const { rows } = await sql<StepRow>`
    select step.* from (${dueSteps(tx, owner, today)}) step
    where step."accountId" = any(${accountIds}::uuid[])`.execute(tx.db)
  return {
    items: new Map(rows.map((row) => [row.accountId, dueStep({ ...row, dueOn: today })])),
    movements: rows.flatMap(({ movement }) => (movement === null ? [] : [movement])),
  }
}

const allSteps = sql.join(
  steps.map(({ days, now }) => sql`(${sql.lit(days)}::integer, ${now}::text)`),
  sql`, `,
)

/**
 * The present step of each renewal that is not decided. A movement of the renewal that waits in the queue stands for its
 * steps, one that has its answer has answered for them, and one that is only listed is named.
 * @param owner of the step, or nobody; undefined: anybody
 */
export function dueSteps(tx: Transaction, owner: string | undefined, today: Day): RawBuilder<StepRow> {
  const { organizationId } = tx
  const left = sql`(s.deadline_on - ${today}::date)`
  const whose = sql`case when t.days = ${OF_CSM} then coalesce(s.csm, s.am, s.owner)
    else coalesce(s.am, s.csm, s.owner) end`
  const ofRenewal = sql`m.organization_id = ${organizationId} and m.account_id = s.account_id
    and m.cause like 'renewal %' and right(m.cause, 10) = s.deadline_on::text`
  return sql<StepRow>`
    select s.account_id as "accountId", t.days, t.what, ${whose} as owner, listed.id as movement, listed.cause
    from perennial.standing s
    join perennial.plan p on p.organization_id = ${organizationId} and p.account_id = s.account_id and p.edits > 0
    cross join lateral (
      select step.days, step.what from (values ${allSteps}) as step (days, what)
      where step.days >= ${left} and (step.days <> ${RECOVERY_DAYS} or s.status = 'Red')
      order by step.days limit 1) t
    left join lateral (
      select m.id, m.cause from perennial.movement m
      where ${ofRenewal} and m.closed_on is null and m.state = 'listed'
        and coalesce(m.snoozed_until <= ${today}, true)
      limit 1) listed on true
    where s.organization_id = ${organizationId} and s.forecast not in ('Closed', 'Lost')
      and s.deadline_on between ${today}::date and ${today}::date + ${RECOVERY_DAYS}::integer
      and ${owner === undefined ? sql`true` : sql`coalesce(${whose} = ${owner}, true)`}
      and not exists (
        select from perennial.movement m
        where ${ofRenewal} and (m.state = 'dismissed' or m.closed_on is null and m.state in ('queued', 'accepted')
          or m.closed_on is null and m.snoozed_until > ${today}))
      and not exists (
        select from perennial.plan_item i
        where i.organization_id = ${organizationId} and i.account_id = s.account_id and i.removal is null
          and i.section in ('checklist', 'actions') and i.due_on >= (s.deadline_on - ${OF_THIS_RENEWAL}::integer)::text
          and exists (
            select from coalesce(i.item #>> '{values,step}', i.item #>> '{values,action}') as entry (says)
            where entry.says = t.what or starts_with(entry.says, 'T-' || t.days || ':')
              or starts_with(entry.says, 'T-' || t.days || ' ')))
      and case when t.days > ${SHOWN_BY_RECORDS} then true else not jsonb_path_exists(s.diagnosis,
        '$.renewal.steps[*] ? (@.daysBefore == $days && @.state == "done")', jsonb_build_object('days', t.days)) end`
}
