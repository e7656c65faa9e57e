/** Whether a card still stands for its cause, so that the cause gets no other one. */
import type { NewCard } from './movement-card.ts'

export function isOpen({ state }: Pick<NewCard, 'state'>): boolean {
  return state === 'queued' || state === 'listed' || state === 'accepted'
}
