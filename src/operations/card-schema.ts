/** A card as the doors give it: the movement, its account, where it stands and what was answered. */
import { cardState, cardStates } from '#src/detect/card-state.ts'
import type { Day } from '#src/kernel/day.ts'
import type { ListedCard } from '#src/store/listed-card.ts'
import { z } from 'zod'
import { movement } from './diagnosis-schema.ts'

const day = z.iso.date()

export const cardStateSchema = z.enum(cardStates)

export const cardSchema = z.object({
  id: z.uuid(),
  account: z.object({ id: z.uuid(), sourceId: z.string(), name: z.string() }),
  owner: z.string().nullable(),
  arr: z.number().nullable(),
  currency: z.string().nullable(),
  state: cardStateSchema.describe(
    'queued: waits for an answer · snoozed: rests until its day · listed: older than the first look, not queued · ' +
      'accepted · dismissed · cleared: its cause is over',
  ),
  rule: z.string().describe('The rule that opened it'),
  joined: z.array(z.string()).describe('Rules that found the same cause since'),
  since: day,
  openedOn: day,
  queuedOn: day.nullable(),
  falseSince: day.nullable().describe('Since when its cause no longer holds; null while it does'),
  acceptedOn: day.nullable(),
  dismissedOn: day.nullable(),
  snoozedUntil: day.nullable(),
  clearedOn: day.nullable(),
  answeredBy: z.string().nullable(),
  reason: z.string().nullable().describe('Why it was dismissed or snoozed'),
  movement: movement.describe('As it was last seen to hold'),
})

/** The card on a day, as its schema has it. */
export function shownCard({ card, account, owner, arr, currency }: ListedCard, today: Day) {
  const { finding, ...rest } = card
  return { ...rest, account, owner, arr, currency, state: cardState(card, today), movement: finding }
}
