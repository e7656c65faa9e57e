/** Lists the imports of an organization, the newest first. */
import { listImports as stored } from '#src/store/imports.ts'
import { z } from 'zod'
import { storedImportSchema } from '../import-schema.ts'
import { transactionOperation } from '../operation.ts'

export const listImports = transactionOperation({
  name: 'import.list',
  summary: 'List the imports with what each added',
  description:
    'The last 200 imports. One in the state "staging" was interrupted: run it again, or discard it.',
  permission: 'read',
  http: { method: 'GET', path: '/imports' },
  input: z.object({}),
  output: z.object({ imports: z.array(storedImportSchema) }),
  run: async (_input, { tx }) => ({
    imports: (await stored(tx)).map((one) => ({
      importNo: one.importNo,
      state: one.state,
      paths: [...one.request.paths],
      partial: one.request.partial,
      added: { ...one.counts },
      startedAt: one.startedAt.toISOString(),
      finishedAt: one.finishedAt?.toISOString() ?? null,
    })),
  }),
})
