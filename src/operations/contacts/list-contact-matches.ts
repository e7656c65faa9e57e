/** Contacts that may be one person, for somebody to decide. */
import { listContactMatches as load, type ShownContact } from '#src/store/contact-matches.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

const contact = z.object({
  factId: z.string(),
  source: z.string(),
  id: z.string(),
  account: z.object({ id: z.uuid(), name: z.string() }),
  name: z.string(),
  email: z.string().nullable(),
  title: z.string().nullable(),
})

export const listContactMatches = transactionOperation({
  name: 'contact.matches',
  summary: 'List contacts that may be one person',
  description:
    'An import merges contacts of an account by itself only where a CRM id, an e-mail address, or a name with a telephone ' +
    'number shows that they are one person; the same or nearly the same name, an address or an id with quite another ' +
    'name, and an address that is at two accounts (as of somebody who has moved) are listed here. `contact merge` and ' +
    '`contact apart` decide.',
  permission: 'read',
  http: { method: 'GET', path: '/contacts/matches' },
  input: z.object({
    account: z.string().min(1).optional().describe('Id, source id or exact name; default: all'),
    state: z.enum(['open', 'merged', 'apart']).default('open').describe('merged, apart: decided so'),
    limit: z.int().min(1).max(1000).default(200),
  }),
  output: z.object({
    total: z.int(),
    matches: z
      .array(
        z.object({
          contact,
          other: contact.describe('The same contact: its id came with another name'),
          why: z.string().describe('What speaks for it'),
          state: z.enum(['open', 'merged', 'apart']),
          foundAt: z.iso.datetime(),
          decidedBy: z.string().nullable(),
        }),
      )
      .describe('The newest first'),
  }),
  run: async ({ account, state, limit }, { tx }) => {
    const accountId = account === undefined ? null : (await accountNamed(tx, account)).id
    const { count, matches } = await load(tx, { state, accountId, limit })
    return {
      total: count,
      matches: matches.map(({ contact: one, other, foundAt, ...match }) => ({
        ...match,
        contact: shown(one),
        other: shown(other),
        foundAt: foundAt.toISOString(),
      })),
    }
  },
})

function shown({ accountId, account, sourceId, ...rest }: ShownContact): z.input<typeof contact> {
  return { ...rest, id: sourceId, account: { id: accountId, name: account } }
}
