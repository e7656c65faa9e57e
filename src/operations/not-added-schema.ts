/** What a sum leaves out for want of a rate, as the doors give it. */
import { z } from 'zod'

export const notAddedSchema = z
  .array(z.object({ currency: z.string(), accounts: z.int(), arr: z.number() }))
  .describe('Of these: with a known amount, in currencies that have no rate into that of the sum')
