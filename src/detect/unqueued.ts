/** The movements of an account that stand on it without waiting for an answer: older than the first look, or held by a limit. */
import { cardOf } from './card-of.ts'
import type { Finding } from './diagnosis.ts'
import type { MovementCard } from './movement-card.ts'

/** @param cards of the account, as `cardOf` takes them. @returns how many causes: several rules may tell of one */
export function unqueued(
  movements: readonly Pick<Finding, 'rule' | 'cause'>[],
  cards: readonly MovementCard[],
): number {
  const standing = movements.flatMap((movement) => {
    const card = cardOf(movement, cards)
    if (card === null) return [`${movement.rule} ${movement.cause}`]
    return card.state === 'listed' ? [card.id] : []
  })
  return new Set(standing).size
}
