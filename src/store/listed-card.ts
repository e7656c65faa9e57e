/** A card with what people want to know of its account, and how it is read. */
import { type MovementCard, type NewCard, unanswered } from '#src/detect/movement-card.ts'
import { sql } from 'kysely'

export interface ListedCard {
  readonly card: MovementCard
  readonly account: { readonly id: string; readonly sourceId: string; readonly name: string }
  readonly owner: string | null
  readonly arr: number | null
  readonly currency: string | null
}

export interface ListedCardRow {
  readonly id: string
  readonly card: NewCard
  readonly sourceId: string
  readonly name: string
  readonly owner: string | null
  readonly arr: number | null
  readonly currency: string | null
}

/** Of a movement `m` and the standing `s` of its account. */
export const listedCardColumns = sql`m.id, m.card, s.source_id as "sourceId", s.name, s.owner, s.arr, s.currency`

/** A card that was written before there were answers has none, and only the engine proposed then. */
export function storedCard({ id, card }: Pick<ListedCardRow, 'id' | 'card'>): MovementCard {
  return { ...unanswered, ...card, proposedBy: card.proposedBy ?? 'engine', id }
}

export function listedCard({ id, card, sourceId, name, ...row }: ListedCardRow): ListedCard {
  return { ...row, card: storedCard({ id, card }), account: { id: card.accountId, sourceId, name } }
}
