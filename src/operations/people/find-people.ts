/** Finds people by a part of their name, in the plans and the records of all accounts. */
import { findPeople as find } from '#src/store/find-people.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

export const findPeople = transactionOperation({
  name: 'people.find',
  summary: 'Find a person of any account by a part of the name',
  description:
    'Stakeholders of the plans, and whom only the records name. Those whose name, or a word of it, begins with it ' +
    'come first, then stakeholders, then those of the larger account.',
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
        id: z
          .string()
          .describe('Of the item in the section stakeholders; of somebody who is in no plan, of the record'),
        name: z.string(),
        title: z.string().nullable(),
        roles: z.array(z.string()).describe('By the plan'),
        isInPlan: z.boolean(),
      }),
    ),
  }),
  run: async ({ search, limit }, { tx }) => ({ people: await find(tx, search, limit) }),
})
