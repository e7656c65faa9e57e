/** The card that a movement stands on: the open one, else the one that was dismissed last. */
import type { Finding } from './diagnosis.ts'
import { isAbout } from './is-about.ts'
import { isOpen } from './is-open.ts'
import type { MovementCard } from './movement-card.ts'

/**
 * @param cards of the account: the open ones and those whose dismissal still holds
 * @returns null for a movement that no card was opened for, as where a limit holds it
 */
export function cardOf(
  finding: Pick<Finding, 'cause' | 'rule'>,
  cards: readonly MovementCard[],
): MovementCard | null {
  const own = cards.filter((card) => isAbout(card, finding))
  const [lastDismissed] = own
    .filter((card) => card.dismissedOn !== null)
    .toSorted((a, b) => (a.dismissedOn! > b.dismissedOn! ? -1 : 1))
  return own.find(isOpen) ?? lastDismissed ?? null
}
