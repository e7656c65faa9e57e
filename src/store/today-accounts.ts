/** What is to be done today on these accounts: who they are, their movements, what is due in their plans; one query each. */
import type { Severity } from '#src/detect/diagnosis.ts'
import { type DueItem, dueItem } from '#src/detect/queue/due-item.ts'
import type { QueuedMovement } from '#src/detect/queue/today-queue.ts'
import type { Day } from '#src/kernel/day.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'
import { dueItems, dueReviews, itemOf, type TodayAsked, waitingMovements } from './today-stakes.ts'
import { type DueSteps, dueStepsOf } from './today-steps.ts'

export interface TodayHead {
  readonly id: string
  readonly sourceId: string
  readonly name: string
  readonly segment: string | null
  readonly tier: number | null
  readonly owner: string | null
  readonly am: string | null
  readonly csm: string | null
  readonly arr: number | null
  readonly currency: string | null
  readonly score: number | null
  readonly status: string | null
  readonly deadlineOn: Day | null
  /** notice, end; null: there is none */
  readonly deadlineKind: string | null
}

export interface TodayOfAccount {
  readonly head: TodayHead
  readonly movements: readonly QueuedMovement[]
  readonly items: readonly DueItem[]
}

export async function todayAccounts(
  tx: Transaction,
  accountIds: readonly string[],
  asked: TodayAsked,
  today: Day,
): Promise<Map<string, TodayOfAccount>> {
  const heads = await headsOf(tx, accountIds)
  const steps = await dueStepsOf(tx, accountIds, asked.owner, today)
  const movements = await movementsOf(tx, accountIds, steps.movements, today)
  const items = withSteps(await itemsOf(tx, accountIds, asked), steps)
  return new Map(
    heads.map((head) => {
      const own = { movements: movements.get(head.id) ?? [], items: items.get(head.id) ?? [] }
      return [head.id, { head, ...seenBy(head, own, asked) }]
    }),
  )
}

/** What is to be done on an account that somebody else holds is only what is given to whoever asks. */
export function seenBy<Movement>(
  { owner, am, csm }: Pick<TodayHead, 'owner' | 'am' | 'csm'>,
  { movements, items }: { readonly movements: readonly Movement[]; readonly items: readonly DueItem[] },
  asked: TodayAsked,
): { readonly movements: readonly Movement[]; readonly items: readonly DueItem[] } {
  if (asked.owner === undefined || [owner, am, csm].includes(asked.owner)) return { movements, items }
  return { movements: [], items: items.filter((item) => item.owner === asked.owner) }
}

async function headsOf({ db, organizationId }: Transaction, ids: readonly string[]): Promise<TodayHead[]> {
  const { rows } = await sql<TodayHead>`
    select account_id as id, source_id as "sourceId", name, segment, tier, owner, am, csm, arr, currency, score, status,
      deadline_on as "deadlineOn", deadline_kind as "deadlineKind"
    from perennial.standing
    where organization_id = ${organizationId} and account_id = any(${ids}::uuid[])`.execute(db)
  return rows
}

interface MovementRow extends Omit<QueuedMovement, 'edits' | 'severity'> {
  readonly accountId: string
  readonly severity: string
  readonly edits: number | null
}

/** What is written in the plans, and what is not. */
export function withSteps(
  items: ReadonlyMap<string, readonly DueItem[]>,
  steps: Pick<DueSteps, 'items'>,
): Map<string, readonly DueItem[]> {
  const all = new Map(items)
  for (const [id, own] of steps.items) all.set(id, [...(all.get(id) ?? []), ...own])
  return all
}

/** @param listed ids of movements that are not in the queue, and are wanted */
async function movementsOf(
  tx: Transaction,
  ids: readonly string[],
  listed: readonly string[],
  today: Day,
): Promise<Map<string, QueuedMovement[]>> {
  const { rows } = await sql<MovementRow>`
    select m.account_id as "accountId", m.id, m.rule, m.cause, m.priority, m.state = 'listed' as "isListed", f ->> 'headline' as headline,
      f ->> 'reason' as reason, f ->> 'severity' as severity, (f -> 'confidence')::float8 as confidence,
      f ->> 'since' as since, f ->> 'dueOn' as "dueOn", jsonb_array_length(f -> 'proposals') as edits
    from perennial.movement m, lateral (select m.card -> 'finding' as f) finding
    where ${waitingMovements(tx, listed, today)} and m.account_id = any(${ids}::uuid[])`.execute(tx.db)
  const movements = rows.map(({ accountId, severity, edits, ...row }) => ({
    accountId,
    movement: { ...row, severity: severity as Severity, edits: edits ?? 0 },
  }))
  return new Map(
    [...Map.groupBy(movements, ({ accountId }) => accountId)].map(([id, own]) => [
      id,
      own.map(({ movement }) => movement),
    ]),
  )
}

export async function itemsOf(
  tx: Transaction,
  ids: readonly string[],
  asked: TodayAsked,
): Promise<Map<string, DueItem[]>> {
  const { rows } = await sql<{ accountId: string; item: PlanItem }>`
    select i.account_id as "accountId", i.item from perennial.plan_item i
    where ${dueItems(tx, asked)} ${itemOf(tx, asked)} and i.account_id = any(${ids}::uuid[])
    union all
    select i.account_id, i.item from perennial.plan_item i
    where ${dueReviews(tx, asked)} and i.account_id = any(${ids}::uuid[])`.execute(tx.db)
  const due = new Map<string, DueItem[]>()
  for (const { accountId, item } of rows) {
    const one = dueItem(item)
    if (one !== null) due.set(accountId, [...(due.get(accountId) ?? []), one])
  }
  return due
}
