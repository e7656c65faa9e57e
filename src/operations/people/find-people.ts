/** Finds people by a part of their name, in the plans of all accounts. */
import { findPeople as find } from '#src/store/find-people.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

export const findPeople = transactionOperation({
  name: 'people.find',
  summary: 'Find a stakeholder of any plan by a part of the name',
  description:
    'Those whose name, or a word of it, begins with it come first, then those of the larger account. Somebody whom ' +
    'records name and no plan has is not found here: `people show` of the account lists them.',
  permission: 'read',
  http: { method: 'GET', path: '/people' },
  positional: ['search'],
  input: z.object({
    search: z.string().trim().min(2).max(200).describe('A part of the name'),
    limit: z.int().min(1).max(50).default(20),
  }),
  output: z.object({
    people: z.array(
      z.object({
        accountId: z.uuid(),
        account: z.string().describe('Its name'),
        id: z.string().describe('Of the item in the section stakeholders'),
        name: z.string(),
        title: z.string().nullable(),
        roles: z.array(z.string()),
      }),
    ),
  }),
  run: async ({ search, limit }, { tx }) => ({ people: await find(tx, search, limit) }),
})
