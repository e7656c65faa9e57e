/** How many new cards an account and a person may still get: three a week, ten a day, critical ones apart (handbook 6). */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { NewCard } from './movement-card.ts'
import type { QueueSettings } from './settings.ts'

const WEEK_DAYS = 7

type Asked = Pick<NewCard, 'accountId' | 'ownerEmail' | 'severity'>

export interface Allowance {
  /** why one more is not allowed; null when it is */
  refusal(asked: Asked): string | null
  take(asked: Asked): void
}

/** Accounts that nobody owns share one person's day. */
export function allowanceOf(cards: readonly NewCard[], today: Day, settings: QueueSettings): Allowance {
  const ofAccount = new Map<string, number>()
  const ofPerson = new Map<string | null, number>()
  const take = ({ accountId, ownerEmail, severity }: Asked, isToday: boolean): void => {
    if (severity === 'critical') return
    ofAccount.set(accountId, (ofAccount.get(accountId) ?? 0) + 1)
    if (isToday) ofPerson.set(ownerEmail, (ofPerson.get(ownerEmail) ?? 0) + 1)
  }
  for (const card of cards) {
    if (card.queuedOn === null || daysBetween(card.queuedOn, today) >= WEEK_DAYS) continue
    take(card, card.queuedOn === today)
  }
  return {
    refusal({ accountId, ownerEmail, severity }) {
      if (severity === 'critical') return null
      if ((ofAccount.get(accountId) ?? 0) >= settings.newAnAccountAWeek)
        return `the account has had ${settings.newAnAccountAWeek} new cards in a week`
      if ((ofPerson.get(ownerEmail) ?? 0) >= settings.newAPersonADay)
        return `${ownerEmail ?? 'nobody in particular'} has had ${settings.newAPersonADay} new cards today`
      return null
    },
    take: (asked) => take(asked, true),
  }
}
