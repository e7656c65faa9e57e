/** The movements of an account that a person answered since a review of it began. */
import { cardState } from '#src/detect/card-state.ts'
import type { MovementCard } from '#src/detect/movement-card.ts'
import type { Day } from '#src/kernel/day.ts'
import type { AnsweredMovement } from '#src/plan/review/outcome.ts'

export function answersSince(cards: readonly MovementCard[], startedOn: Day, today: Day): AnsweredMovement[] {
  return cards.flatMap((card) => {
    const { answeredBy, answeredOn, finding, reason } = card
    const how = cardState(card, today)
    if (answeredBy === null || answeredOn === null || answeredOn < startedOn) return []
    if (how !== 'accepted' && how !== 'dismissed' && how !== 'snoozed') return []
    return [{ headline: finding.headline, how, reason }]
  })
}
