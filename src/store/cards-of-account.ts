/** The cards that the movements of an account may stand on: the open ones, and those whose dismissal still holds. */
import type { MovementCard, NewCard } from '#src/detect/movement-card.ts'
import type { QueueSettings } from '#src/detect/settings.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { storedCard } from './listed-card.ts'
import type { Transaction } from './tenant.ts'

export async function cardsOfAccount(
  { db, organizationId }: Transaction,
  accountId: string,
  today: Day,
  { dismissedDays }: Pick<QueueSettings, 'dismissedDays'>,
): Promise<MovementCard[]> {
  const { rows } = await sql<{ id: string; card: NewCard }>`
    select id, card from perennial.movement
    where organization_id = ${organizationId} and account_id = ${accountId}
      and (closed_on is null or (state = 'dismissed' and closed_on > ${addDays(today, -dismissedDays)}))
    order by opened_on, id`.execute(db)
  return rows.map(storedCard)
}
