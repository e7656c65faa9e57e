/** What settling gives: the cards to open, keep and clear, and what gets none. */
import type { Movement } from './diagnosis.ts'
import type { MovementCard, NewCard } from './movement-card.ts'

export interface Settlement {
  readonly open: readonly NewCard[]
  /** open cards as they are now, to be stored again */
  readonly keep: readonly MovementCard[]
  readonly clear: readonly MovementCard[]
  readonly held: readonly Held[]
}

/** A movement that gets no card today; it is looked at again with the next diagnosis. */
export interface Held {
  readonly accountId: string
  readonly movement: Movement
  readonly why: string
}

/** A settlement in the making. */
export interface Draft {
  readonly open: NewCard[]
  readonly keep: MovementCard[]
  readonly clear: MovementCard[]
  readonly held: Held[]
}

/** Movements of one cause that want a card in the queue: a new one, or that of the baseline lifted into it. */
export interface Candidate {
  readonly accountId: string
  readonly ownerEmail: string | null
  /** older than the first look at the account or at the feed that it rests on */
  readonly isOlder: boolean
  /** the most urgent first */
  readonly movements: readonly [Movement, ...Movement[]]
  readonly listed: MovementCard | null
}
