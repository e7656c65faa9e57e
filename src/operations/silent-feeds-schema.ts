/** Sources that have fallen silent, as the doors give them: each once, not once an account. */
import { recordKinds } from '#src/detect/portfolio.ts'
import { z } from 'zod'

export const silentFeedsSchema = z
  .array(
    z.object({
      kind: z.enum(['usage', ...recordKinds]).describe('What it brought'),
      source: z.string(),
      lastOn: z.iso.date().describe('The last day on which it brought anything'),
      accounts: z.int().describe('Accounts that rely on it: nothing that rests on it can be told of them'),
    }),
  )
  .describe('Sources that have fallen silent')
