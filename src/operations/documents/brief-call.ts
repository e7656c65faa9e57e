/** The call brief: one page before a call with whoever attends. */
import { callBrief } from '#src/publish/call-brief.ts'
import { z } from 'zod'
import { documentFile, fileInput } from '../document-file.ts'
import { fileSchema } from '../file-schema.ts'
import { errand } from '../operation.ts'
import { readPlanSource } from '../read-plan-source.ts'

export const briefCall = errand({
  name: 'brief.call',
  summary: 'Prepare a call with people of an account',
  description:
    'What they care about, what moved since they were last met, what is open with them, and what to ask. Without ' +
    'names it is for the next meeting on record, or else for champion, buyer and sponsor.',
  permission: 'read',
  isFile: true,
  http: { method: 'GET', path: '/accounts/{account}/call' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    with: z.array(z.string().min(1)).optional().describe('Who attends: a name, an e-mail address or an id'),
    ...fileInput,
  }),
  output: fileSchema,
  run: async ({ account, with: attendees, ...how }, context) =>
    documentFile(callBrief(await readPlanSource(account, null, context), attendees ?? []), how, context),
})
