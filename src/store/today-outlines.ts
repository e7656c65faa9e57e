/** What is to be done today on many accounts, without opening a card: enough to count what comes of it. */
import type { DueItem } from '#src/detect/queue/due-item.ts'
import type { QueuedCause } from '#src/detect/queue/today-queue.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'
import { itemsOf, seenBy, withSteps } from './today-accounts.ts'
import { type TodayAsked, waitingMovements } from './today-stakes.ts'
import { dueStepsOf } from './today-steps.ts'

export interface TodayOutline {
  readonly movements: readonly QueuedCause[]
  readonly items: readonly DueItem[]
}

export async function todayOutlines(
  tx: Transaction,
  accountIds: readonly string[],
  asked: TodayAsked,
  today: Day,
): Promise<Map<string, TodayOutline>> {
  const heads = await headsOf(tx, accountIds)
  const steps = await dueStepsOf(tx, accountIds, asked.owner, today)
  const movements = await causesOf(tx, accountIds, steps.movements, today)
  const items = withSteps(await itemsOf(tx, accountIds, asked), steps)
  return new Map(
    heads.map((head) => {
      const own = { movements: movements.get(head.id) ?? [], items: items.get(head.id) ?? [] }
      return [head.id, seenBy(head, own, asked)]
    }),
  )
}

async function headsOf({ db, organizationId }: Transaction, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; owner: string | null; am: string | null; csm: string | null }>`
    select account_id as id, owner, am, csm from perennial.standing
    where organization_id = ${organizationId} and account_id = any(${ids}::uuid[])`.execute(db)
  return rows
}

async function causesOf(
  tx: Transaction,
  ids: readonly string[],
  listed: readonly string[],
  today: Day,
): Promise<Map<string, QueuedCause[]>> {
  const { rows } = await sql<QueuedCause & { readonly accountId: string }>`
    select m.account_id as "accountId", m.id, m.cause, m.priority, m.state = 'listed' as "isListed"
    from perennial.movement m
    where ${waitingMovements(tx, listed, today)} and m.account_id = any(${ids}::uuid[])`.execute(tx.db)
  return Map.groupBy(rows, ({ accountId }) => accountId)
}
