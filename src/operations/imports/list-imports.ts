/** Lists the imports of an organization, the newest first. */
import { listImports as stored } from '#src/store/imports.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { shownImport, storedImportSchema } from '../stored-import-schema.ts'

export const listImports = transactionOperation({
  name: 'import.list',
  summary: 'List the imports with what each added',
  description:
    'The last 200 imports. One in the state "staging" was interrupted or is running: run it again, or discard it. ' +
    '`import.show` says more of each, also how far one is.',
  permission: 'read',
  http: { method: 'GET', path: '/imports' },
  input: z.object({}),
  output: z.object({ imports: z.array(storedImportSchema) }),
  run: async (_input, { tx }) => ({
    imports: (await stored(tx)).map(shownImport),
  }),
})
