/** What was written in an organization since a mark, by whomever and in whichever process. */
import { isBehind, markNow } from '#src/store/change-mark.ts'
import { changedAccounts, changedItems, type ChangedParts, changedParts } from '#src/store/list-changes.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

/** More accounts than anybody looks at: then everything is to be asked for again. */
const MOST_ACCOUNTS = 200
const MOST_ITEMS = 500

const noParts: ChangedParts = {
  imports: false,
  settings: false,
  portfolio: false,
  reviews: false,
  views: false,
}
const noChange = { ...noParts, all: false, accounts: [], items: [] }

export const listChanges = transactionOperation({
  name: 'change.list',
  summary: 'List what changed since a mark',
  description:
    'Without a mark, the mark of now. With one, the accounts of which anything was written since, above all their plan, ' +
    'cards and diagnosis, the items of their plans that were edited, and whether imports, settings, the portfolio, ' +
    'reviews or saved views were; and the mark to ask with next. What is told may be told again by the next answer, and is never left out. `all` says that more changed ' +
    'than is listed, or that the mark is not of this database: ask for everything again. A screen that wants to hear of ' +
    'changes as they come listens to `GET /api/changes/stream`.',
  permission: 'read',
  http: { method: 'GET', path: '/changes' },
  input: z.object({
    since: z.string().max(20_000).optional().describe('A `mark` of an earlier answer'),
  }),
  output: z.object({
    mark: z.string(),
    all: z.boolean().describe('More changed than is listed'),
    accounts: z.array(
      z.object({
        id: z.uuid(),
        plan: z.boolean().describe('Its plan, or how good it is'),
        cards: z.boolean().describe('What waits for an answer, or was answered'),
        diagnosis: z.boolean(),
      }),
    ),
    items: z
      .array(
        z.object({
          account: z.uuid(),
          section: z.string(),
          item: z.string(),
          edit: z.string().describe('Id of the edit'),
          by: z.string().describe('E-mail address, or operator, engine, import'),
        }),
      )
      .describe('Of plans, the last edits of an account first'),
    imports: z
      .boolean()
      .describe(
        'An import began, went on, ended or was undone, or a pair that it asked about was found or decided',
      ),
    settings: z.boolean(),
    portfolio: z.boolean().describe('Accounts came, went or were merged, or their totals were made again'),
    reviews: z.boolean().describe('A review began, went on or ended'),
    views: z.boolean().describe('A view of the portfolio was kept, or taken away'),
  }),
  run: ({ since }, { tx }) => changesSince(tx, since),
})

async function changesSince(tx: Transaction, since: string | undefined) {
  const mark = await markNow(tx)
  // Nothing at all was written in the database: the answer costs one short question.
  if (since === undefined || since === mark) return { ...noChange, mark }
  if (!isBehind(since, mark)) return { ...noChange, mark, all: true }
  const accounts = await changedAccounts(tx, since, MOST_ACCOUNTS)
  if (accounts.length > MOST_ACCOUNTS) return { ...noChange, mark, all: true }
  const parts = await changedParts(tx, since)
  const withPlan = accounts.filter(({ plan }) => plan).map(({ id }) => id)
  const items = await changedItems(tx, since, withPlan, MOST_ITEMS)
  return { ...parts, mark, all: false, accounts, items }
}
