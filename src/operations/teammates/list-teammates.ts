/** Who is on our own side, so that a person can say which of them sits here. */
import { listTeammates as stored } from '#src/store/list-teammates.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

export const listTeammates = transactionOperation({
  name: 'teammate.list',
  summary: 'List the people of your own side',
  description:
    'Those whom the records name (`people.csv`), and everybody who is AM, CSM or executive of an account. The address ' +
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
        accounts: z.int().describe('Of which they are AM, CSM or executive'),
      }),
    ),
  }),
  run: async (_input, { tx }) => ({ teammates: await stored(tx) }),
})
