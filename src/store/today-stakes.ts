/** Which accounts have something to do today, with what it takes to order them; their items are not opened. */
import type { Day } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import { isAwake } from './is-awake.ts'
import { heldBy } from './standing-filter.ts'
import type { Transaction } from './tenant.ts'
import { dueSteps } from './today-steps.ts'

export interface TodayAsked {
  /** e-mail address: what is theirs on any account, and what is nobody's on an account of theirs */
  readonly owner?: string | undefined
  /** due up to that day */
  readonly until: Day
  /** reviews that were to be held before that day are over */
  readonly reviewsFrom: Day
}

export interface TodayStake {
  readonly accountId: string
  readonly priority: number | null
  readonly dueOn: Day | null
  readonly arr: number | null
  readonly currency: string | null
  readonly deadlineOn: Day | null
}

export async function todayStakes(tx: Transaction, asked: TodayAsked, today: Day): Promise<TodayStake[]> {
  const { organizationId } = tx
  const { rows } = await sql<TodayStake>`
    select s.account_id as "accountId", max(t.priority) as priority, min(t.due_on) as "dueOn", s.arr, s.currency,
      s.deadline_on as "deadlineOn"
    from (
      select m.account_id, max(m.priority) as priority, null as due_on from perennial.movement m
      where ${queuedMovements(tx, today)} group by 1
      union all
      select i.account_id, null, min(i.due_on) from perennial.plan_item i
      where ${dueItems(tx, asked)} ${itemOf(tx, asked)} group by 1
      union all
      select i.account_id, null, min(i.item #>> '{values,on}') from perennial.plan_item i
      where ${dueReviews(tx, asked)} group by 1
      union all
      select step."accountId", null, min(step."deadlineOn" - step.days)::text
      from (${dueSteps(tx, asked.owner, today)}) step group by 1) t
    join perennial.standing s on s.organization_id = ${organizationId} and s.account_id = t.account_id
    where ${theirs(asked)} or (t.priority is null and t.due_on is not null and ${ownItems(tx, asked)})
    group by s.account_id, s.arr, s.currency, s.deadline_on`.execute(tx.db)
  return rows
}

/** Of a movement `m`. */
export function queuedMovements({ organizationId }: Transaction, today: Day): RawBuilder<unknown> {
  return sql`m.organization_id = ${organizationId} and m.state = 'queued' and m.closed_on is null
    and ${isAwake(today)}`
}

/** Of a movement `m`: one of the queue, or one of these. */
export function waitingMovements(
  tx: Transaction,
  listed: readonly string[],
  today: Day,
): RawBuilder<unknown> {
  return sql`(${queuedMovements(tx, today)}
    or m.organization_id = ${tx.organizationId} and m.id = any(${listed}::uuid[]))`
}

/** Of an item `i`. */
export function dueItems({ organizationId }: Transaction, { until }: TodayAsked): RawBuilder<unknown> {
  return sql`i.organization_id = ${organizationId} and i.removal is null and i.section in ('actions', 'checklist')
    and i.status in ('Open', 'In progress') and i.due_on <= ${until}`
}

/** Of an item `i`. */
export function dueReviews(
  { organizationId }: Transaction,
  { until, reviewsFrom }: TodayAsked,
): RawBuilder<unknown> {
  return sql`i.organization_id = ${organizationId} and i.section = 'reviews' and i.removal is null
    and (i.item #>> '{values,on}') <= ${until} and (i.item #>> '{values,on}') >= ${reviewsFrom}
    and not exists (
      select from perennial.review_entry e
      where e.organization_id = ${organizationId} and e.account_id = i.account_id
        and e.closed_on >= (i.item #>> '{values,on}')::date - 7 and e.outcome ->> 'skipped' is null)`
}

/** Of an item `i`: not what another person of ours is to do. */
export function itemOf(tx: Transaction, { owner }: TodayAsked): RawBuilder<unknown> {
  return owner === undefined ? sql`` : sql`and (i.owner_email is null or i.owner_email = ${owner})`
}

/** Of the standing `s` of an account: whoever asks holds it. */
function theirs({ owner }: TodayAsked): RawBuilder<unknown> {
  return owner === undefined ? sql`true` : heldBy(owner)
}

/** Of the standing `s` of an account that somebody else holds: whoever asks is to do something there. */
function ownItems(tx: Transaction, asked: TodayAsked): RawBuilder<unknown> {
  if (asked.owner === undefined) return sql`true`
  return sql`exists (
    select from perennial.plan_item i
    where ${dueItems(tx, asked)} and i.account_id = s.account_id and i.owner_email = ${asked.owner})`
}
