/** A card as the doors give it: the movement, its account, where it stands and what was answered. */
import { cardState, cardStates } from '#src/detect/card-state.ts'
import type { Day } from '#src/kernel/day.ts'
import type { ListedCard } from '#src/store/listed-card.ts'
import { z } from 'zod'
import { movement } from './diagnosis-schema.ts'
import { proposedEditSchema } from './proposed-edit-schema.ts'
import { writtenSchema } from './written-schema.ts'

const day = z.iso.date()

export const cardStateSchema = z.enum(cardStates)

const editAnswer = z.object({
  no: z.int().describe('Its number, from 1'),
  proposed: proposedEditSchema.describe('As it was proposed'),
  answer: z.enum(['accepted', 'changed', 'left out']),
  isMissing: z.boolean().describe('Left out by itself: what it is about is not in the plan'),
  editId: z.string().nullable().describe('The edit of the plan that it became'),
  itemId: z.string().nullable().describe('The item that this edit touched'),
})

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
  proposedBy: z
    .enum(['engine', 'agent', 'operator'])
    .describe('engine: a rule found it · agent: a program proposed it · operator: a person did'),
  rule: z.string().describe('The rule that opened it; agent-proposal where none did'),
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
  answeredOn: day.nullable(),
  reason: z.string().nullable().describe('Why it was dismissed or snoozed'),
  editAnswers: z
    .array(editAnswer)
    .describe('Of an accepted one, what became of each edit that it proposed; none where it is not accepted'),
  movement: movement.describe('As it was last seen to hold'),
})

/** The card after an answer, with what this wrote into the plan. */
export const answeredSchema = cardSchema.extend({
  written: writtenSchema.shape.edits.describe(
    'The edits that entered the plan, in their order; those of a reopened movement undo what it wrote',
  ),
})

/** The card on a day, as its schema has it. */
export function shownCard({ card, account, owner, arr, currency }: ListedCard, today: Day) {
  const { finding, ...rest } = card
  return { ...rest, account, owner, arr, currency, state: cardState(card, today), movement: finding }
}
