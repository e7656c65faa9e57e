/** The accounts that may be one, for a person to decide. */
import { openMatches } from '#src/store/account-matches.ts'
import { z } from 'zod'
import { accountSideSchema } from '../merged-account-schema.ts'
import { transactionOperation } from '../operation.ts'

export const listAccountMatches = transactionOperation({
  name: 'account.matches',
  summary: 'List the accounts that may be the same, with what speaks for it',
  description:
    'Imports merge only what nothing speaks against; the rest waits here. `account merge` says that two are the ' +
    'same, `account apart` that they are not; both are remembered. Where account and candidate are one, its id came ' +
    'with another name: `account merge` with itself says that it is the same company still.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts-to-match' },
  input: z.object({
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    matches: z.array(
      z.object({
        account: accountSideSchema,
        candidate: accountSideSchema,
        why: z.string(),
        foundAt: z.iso.datetime(),
      }),
    ),
  }),
  run: (input, { tx }) => openMatches(tx, input),
})
