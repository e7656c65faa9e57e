/** The queue: the movements that wait for an answer, and on demand those in any other state. */
import { listCards } from '#src/store/list-cards.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { cardSchema, cardStateSchema, shownCard } from '../card-schema.ts'
import { transactionOperation } from '../operation.ts'

const cards = z.int()

export const listMovements = transactionOperation({
  name: 'movement.list',
  summary: 'List the movements that wait for an answer, the most urgent first',
  description:
    'One page of the queue, ordered by severity × confidence × urgency × size of the account, as of the last ' +
    'diagnosis. Another state shows those that rest, were answered or have cleared; closed ones come by their day, ' +
    'the latest first. One cause is one movement, whatever rules find it.',
  permission: 'read',
  http: { method: 'GET', path: '/movements' },
  input: z.object({
    state: cardStateSchema.default('queued'),
    owner: z.string().optional().describe('E-mail address of the AM or CSM'),
    account: z.string().min(1).optional().describe('Only this account: id, source id or exact name'),
    limit: z.int().min(1).max(200).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int().describe('Movements in this state that pass the filter'),
    states: z
      .object({ queued: cards, snoozed: cards, listed: cards, accepted: cards })
      .describe('How many pass the filter in each state that is open'),
    totals: z.object({
      accounts: z.int().describe('Accounts behind them'),
      currency: z.string().nullable(),
      arr: z.number().describe('Of these accounts, each once'),
      withoutAmount: z.int().describe('Of these: without a known amount, or in another currency'),
    }),
    movements: z.array(cardSchema),
  }),
  run: async ({ account, ...page }, { tx, today }) => {
    const accountId = account === undefined ? undefined : (await accountNamed(tx, account)).id
    const { cards: found, ...counts } = await listCards(tx, { ...page, accountId }, today)
    return { ...counts, movements: found.map((one) => shownCard(one, today)) }
  },
})
