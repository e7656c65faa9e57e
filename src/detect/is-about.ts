/** Whether a movement stands on a card: the one that opened it, or one that joined it on the same cause. */
import type { Finding } from './diagnosis.ts'
import type { NewCard } from './movement-card.ts'

export function isAbout(
  card: Pick<NewCard, 'cause' | 'rule' | 'joined'>,
  { cause, rule }: Pick<Finding, 'cause' | 'rule'>,
): boolean {
  return card.cause === cause && (card.rule === rule || card.joined.includes(rule))
}
