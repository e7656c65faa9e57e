/** Until when a movement rests after its card was dismissed or cleared (handbook 6). */
import { addDays, type Day, latest } from '#src/kernel/day.ts'
import type { Finding } from './diagnosis.ts'
import { isAbout } from './is-about.ts'
import type { MovementCard } from './movement-card.ts'
import type { QueueSettings } from './settings.ts'

/**
 * Only what stood on the closed card rests: another movement of the same cause is news.
 * @returns the first day on which it may come again; null when it does not rest
 */
export function restsUntil(
  finding: Pick<Finding, 'cause' | 'rule'>,
  cards: readonly MovementCard[],
  today: Day,
  { cooldownDays, dismissedDays }: QueueSettings,
): Day | null {
  const ends = cards
    .filter((card) => isAbout(card, finding))
    .map(({ dismissedOn, clearedOn }) => {
      if (dismissedOn !== null) return addDays(dismissedOn, dismissedDays)
      return clearedOn === null ? null : addDays(clearedOn, cooldownDays)
    })
  const end = latest(...ends)
  return end !== null && end > today ? end : null
}
