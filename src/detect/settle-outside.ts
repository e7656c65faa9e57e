/** A card that no rule found: it stands until somebody answers it, or until nobody has for long enough. */
import { type Day, daysBetween, latest } from '#src/kernel/day.ts'
import { isOpen } from './is-open.ts'
import type { MovementCard } from './movement-card.ts'

/** What nobody answers for so long nobody wants. */
const UNANSWERED_DAYS = 30

/** @returns the card as it stands on the day; no diagnosis confirms it, and none ends it */
export function settleOutside(card: MovementCard, today: Day): MovementCard {
  if (!isOpen(card) || card.state === 'accepted') return card
  const waitsSince = latest(card.queuedOn, card.openedOn, card.snoozedUntil)!
  const isOver = daysBetween(waitsSince, today) >= UNANSWERED_DAYS
  return isOver ? { ...card, state: 'cleared', clearedOn: today } : card
}
