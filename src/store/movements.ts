/** The cards of movements: one cause, one card, through its whole life. */
import type { MovementCard, NewCard } from '#src/detect/movement-card.ts'
import type { QueueSettings } from '#src/detect/settings.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { storedCard } from './listed-card.ts'
import type { Transaction } from './tenant.ts'

/** Days for which the limit of an account and week looks back (handbook 6). */
const QUEUED_DAYS = 7

/** Until the transaction ends nobody else settles or answers cards of the organization. */
export async function lockCards({ db, organizationId }: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`cards ${organizationId}`}, 0))`.execute(db)
}

/**
 * The open cards of these accounts, and what limits and cooldown need of the others. Until the transaction ends nobody
 * else gets them: two that settle at once would open a card each for the same cause.
 */
export async function cardsToSettle(
  tx: Transaction,
  accountIds: readonly string[],
  today: Day,
  { cooldownDays, dismissedDays }: QueueSettings,
): Promise<MovementCard[]> {
  const { db, organizationId } = tx
  const closedDays = Math.max(cooldownDays, dismissedDays)
  await lockCards(tx)
  const { rows } = await sql<{ id: string; card: NewCard }>`
    select id, card from perennial.movement
    where organization_id = ${organizationId} and (
      (account_id = any(${accountIds}::uuid[]) and closed_on is null)
      or queued_on >= ${addDays(today, -QUEUED_DAYS)} or closed_on >= ${addDays(today, -closedDays)})
    order by opened_on, id`.execute(db)
  return rows.map(storedCard)
}

export async function openCards(
  { db, organizationId }: Transaction,
  cards: readonly NewCard[],
): Promise<void> {
  await sql`
    insert into perennial.movement (organization_id, account_id, id, rule, cause, state, opened_on, queued_on, card)
    select ${organizationId}, account_id, gen_random_uuid(), card ->> 'rule', card ->> 'cause', card ->> 'state',
      (card ->> 'openedOn')::date, (card ->> 'queuedOn')::date, card
    from unnest(${cards.map((card) => card.accountId)}::uuid[],
      ${cards.map((card) => JSON.stringify(card))}::jsonb[]) as given (account_id, card)`.execute(db)
}

export async function updateCards(
  { db, organizationId }: Transaction,
  cards: readonly MovementCard[],
): Promise<void> {
  await sql`
    update perennial.movement m
    set state = given.card ->> 'state', queued_on = (given.card ->> 'queuedOn')::date,
      closed_on = coalesce(given.card ->> 'clearedOn', given.card ->> 'dismissedOn')::date, card = given.card
    from unnest(${cards.map((card) => card.accountId)}::uuid[], ${cards.map((card) => card.id)}::uuid[],
      ${cards.map((card) => JSON.stringify(card))}::jsonb[]) as given (account_id, id, card)
    where m.organization_id = ${organizationId} and m.account_id = given.account_id and m.id = given.id
      and m.card <> given.card`.execute(db)
}
