/** Where a card stands on a day, for people: in the queue, resting until its day, or what became of it. */
import type { Day } from '#src/kernel/day.ts'
import type { MovementCard } from './movement-card.ts'

/** In the order in which a card may go through them. */
export const cardStates = ['queued', 'snoozed', 'listed', 'accepted', 'dismissed', 'cleared'] as const
export type CardState = (typeof cardStates)[number]

/** A snoozed card is back in the queue on its day, whether or not it was looked at since. */
export function cardState(
  { state, snoozedUntil }: Pick<MovementCard, 'state' | 'snoozedUntil'>,
  today: Day,
): CardState {
  return state === 'queued' && snoozedUntil !== null && snoozedUntil > today ? 'snoozed' : state
}
