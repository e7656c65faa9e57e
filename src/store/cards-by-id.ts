/** Cards by their ids, whatever became of them. */
import type { MovementCard, NewCard } from '#src/detect/movement-card.ts'
import { sql } from 'kysely'
import { storedCard } from './listed-card.ts'
import type { Transaction } from './tenant.ts'

/** Of this account only; what is not there is left out. */
export async function cardsById(
  { db, organizationId }: Transaction,
  accountId: string,
  ids: readonly string[],
): Promise<MovementCard[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; card: NewCard }>`
    select id, card from perennial.movement
    where organization_id = ${organizationId} and account_id = ${accountId} and id = any(${ids}::uuid[])
    order by opened_on, id`.execute(db)
  return rows.map(storedCard)
}
