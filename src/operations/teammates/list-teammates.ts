/** Who is on our own side, so that a person can say which of them sits here. */
import { listTeammates as stored } from '#src/store/list-teammates.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

export const listTeammates = transactionOperation({
  name: 'teammate.list',
  summary: 'List the people of your own side',
  description:
    'Those whom the records name (`people.csv`) or somebody has written by hand (`teammate set`), and everybody who is AM, CSM or executive of an account. The address ' +
    'is what other operations take as `by` and `owner`. Roles are as the records write them.',
  permission: 'read',
  http: { method: 'GET', path: '/teammates' },
  input: z.object({}),
  output: z.object({
    teammates: z.array(
      z.object({
        email: z.string(),
        name: z.string().nullable().describe('null: no record says'),
        role: z.string().nullable(),
        team: z.string().nullable(),
        source: z
          .string()
          .nullable()
          .describe('Who says it; by-hand: no other source has it; null: no record names them'),
        byHand: z.array(z.string()).describe('What of name, role and team was written by hand'),
        accounts: z.int().describe('Of which they are AM, CSM or executive'),
      }),
    ),
  }),
  run: async (_input, { tx }) => ({
    teammates: (await stored(tx)).map((one) => ({ ...one, byHand: [...one.byHand] })),
  }),
})
