/** The handover brief: what a new owner must know of an account, in five minutes. */
import { handover } from '#src/publish/handover.ts'
import { z } from 'zod'
import { documentFile, fileInput } from '../document-file.ts'
import { fileSchema } from '../file-schema.ts'
import { errand } from '../operation.ts'
import { readPlanSource } from '../read-plan-source.ts'

export const briefHandover = errand({
  name: 'brief.handover',
  summary: 'Brief a new owner of an account',
  description:
    'Who matters, what was promised, the history of the relationship, health, expansion, risks, what moved, what is ' +
    'due, and where the two owners or plan and data disagree.',
  permission: 'read',
  isFile: true,
  http: { method: 'GET', path: '/accounts/{account}/handover' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    ...fileInput,
  }),
  output: fileSchema,
  run: async ({ account, ...how }, context) =>
    documentFile(handover(await readPlanSource(account, null, context)), how, context),
})
