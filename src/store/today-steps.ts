/** Steps of renewals that are due or late by their day (handbook 7), where nobody has written them into a plan. */
import { type DueItem, dueStep } from '#src/detect/queue/due-item.ts'
import { CLOSE_DAYS, RECOVERY_DAYS, steps } from '#src/detect/renewal/steps.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import { isAwake } from './is-awake.ts'
import type { Transaction } from './tenant.ts'

/** Days before the deadline up to which records can show that a step is done. */
const SHOWN_BY_RECORDS = 60
/** Days before its deadline within which an entry of the plan belongs to this renewal and not to one before. */
const OF_THIS_RENEWAL = 270
/** The step that is done by the CSM; the others are the AM's. */
const OF_CSM = 90

interface StepRow {
  readonly accountId: string
  readonly deadlineOn: Day
  readonly days: number
  readonly what: string
  readonly owner: string | null
  /** the listed movement that proposes it, and its cause */
  readonly movement: string | null
  readonly cause: string | null
}

export interface DueSteps {
  readonly items: ReadonlyMap<string, readonly DueItem[]>
  /** listed movements that propose them */
  readonly movements: readonly string[]
}

/** By account. */
export async function dueStepsOf(
  tx: Transaction,
  accountIds: readonly string[],
  owner: string | undefined,
  today: Day,
): Promise<DueSteps> {
  const { rows } = await sql<StepRow>`
    select step."accountId", step."deadlineOn", step.days, step.what, step.owner, listed.id as movement, listed.cause
    from (${dueSteps(tx, owner, today, accountIds)}) step
    left join lateral (
      select m.id, m.cause from perennial.movement m
      where m.organization_id = ${tx.organizationId} and m.account_id = step."accountId"
        and m.cause like 'renewal %' and right(m.cause, 10) = step."deadlineOn"::text
        and m.closed_on is null and m.state = 'listed' and ${isAwake(today)}
      limit 1) listed on true`.execute(tx.db)
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId)
  return {
    items: new Map([...byAccount].map(([id, own]) => [id, own.map(stepOf)])),
    movements: [...new Set(rows.flatMap(({ movement }) => (movement === null ? [] : [movement])))],
  }
}

/** The steps of one renewal are one entry. */
function stepOf({ cause, ...row }: StepRow): DueItem {
  const dueOn = addDays(row.deadlineOn, -row.days)
  return dueStep({ ...row, dueOn, cause: cause ?? `renewal ${row.deadlineOn}` })
}

/** Of a standing `s`: the days of the step that is its present one; null: none is. */
function presentStep(left: RawBuilder<unknown>): RawBuilder<unknown> {
  const cases = steps
    .toSorted((a, b) => a.days - b.days)
    .map(({ days }) =>
      days === RECOVERY_DAYS
        ? sql`when ${left} <= ${sql.lit(days)} and s.status = 'Red' then ${sql.lit(days)}`
        : sql`when ${left} <= ${sql.lit(days)} then ${sql.lit(days)}`,
    )
  return sql`case ${sql.join(cases, sql` `)} end`
}

const allSteps = sql.join(
  steps.map(({ days, now }) => sql`(${sql.lit(days)}::integer, ${sql.lit(String(days))}, ${now}::text)`),
  sql`, `,
)
/** As an entry of a plan is kept with the step that it may stand for: by its days, or by what it says. */
const writtenAs = steps.flatMap(({ days, now }) => [String(days), now])

/**
 * Of each renewal that is not decided the present step, and those before it that records could show, and do not; as
 * `tickedSteps` has them due and late. Of an account without a plan only where it is red or the decision is close: of a
 * large book the others would bury what is at stake. A movement of the renewal that waits in the queue stands for its
 * steps, and one that has its answer has answered for them.
 * @param owner of the step, or nobody; undefined: anybody
 * @param accountIds only of these; null: of all
 */
export function dueSteps(
  tx: Transaction,
  owner: string | undefined,
  today: Day,
  accountIds: readonly string[] | null = null,
): RawBuilder<unknown> {
  const { organizationId } = tx
  const whose = sql`case when due.days = ${OF_CSM} then coalesce(due.csm, due.am, due.owner)
    else coalesce(due.am, due.csm, due.owner) end`
  // What is written and what is answered is little, and read once for all accounts.
  return sql`
    with written as materialized (
      select i.account_id, i.renewal_step, i.due_on from perennial.plan_item i
      where i.organization_id = ${organizationId} and i.removal is null and i.renewal_step = any(${writtenAs}::text[])
    ), answered as materialized (
      select m.account_id, right(m.cause, 10) as deadline_on from perennial.movement m
      where m.organization_id = ${organizationId} and m.cause like 'renewal %'
        and (m.state = 'dismissed' or m.closed_on is null and m.state in ('queued', 'accepted')
          or m.closed_on is null and m.snoozed_until > ${today})
    ), near as materialized (
      ${nearRenewals(tx, today, accountIds)}
    ), due as (
      select n.*, n.present as days from near n
      union all
      select n.*, undone.days::integer from near n, jsonb_array_elements_text(n.steps_undone) as undone (days)
      where undone.days::integer > n.present)
    select due.account_id as "accountId", due.deadline_on as "deadlineOn", t.days, t.what, ${whose} as owner
    from due
    join (values ${allSteps}) as t (days, key, what) on t.days = due.days
    where (due.is_kept or t.days <= ${CLOSE_DAYS})
      and ${owner === undefined ? sql`true` : sql`coalesce(${whose} = ${owner}, true)`}
      and (t.days > ${SHOWN_BY_RECORDS} or not coalesce(due.steps_done @> to_jsonb(t.days), false))
      and not exists (
        select from answered a where a.account_id = due.account_id and a.deadline_on = due.deadline_on::text)
      and not exists (
        select from written w
        where w.account_id = due.account_id and w.renewal_step in (t.key, t.what)
          and w.due_on >= (due.deadline_on - ${OF_THIS_RENEWAL}::integer)::text)`
}

/** Renewals that are near and not decided, with their present step, and whether each is looked after. */
function nearRenewals(
  { organizationId }: Transaction,
  today: Day,
  accountIds: readonly string[] | null,
): RawBuilder<unknown> {
  return sql`
    select s.account_id, s.deadline_on, s.csm, s.am, s.owner, s.steps_done, s.steps_undone,
      ${presentStep(sql`(s.deadline_on - ${today}::date)`)} as present,
      s.status = 'Red' or s.account_id in (
        select p.account_id from perennial.plan p where p.organization_id = ${organizationId} and p.edits > 0) as is_kept
    from perennial.standing s
    where s.organization_id = ${organizationId} and s.forecast not in ('Closed', 'Lost')
      and ${accountIds === null ? sql`true` : sql`s.account_id = any(${accountIds}::uuid[])`}
      and s.deadline_on between ${today}::date and ${today}::date + ${RECOVERY_DAYS}::integer`
}
