/** The first thing to do on an account, as operations answer it. */
import { z } from 'zod'

export const nextStepSchema = z
  .object({
    says: z.string(),
    from: z.enum(['movement', 'plan']),
    dueOn: z.iso.date().nullable(),
    days: z.int().nullable(),
  })
  .nullable()
  .describe(
    'What moved first, until it is answered, then the open action of the plan that is due next; days below zero: late',
  )
