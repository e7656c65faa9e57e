/** Drops what an interrupted import has staged. */
import { discardImport as discard } from '#src/store/imports.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

export const discardImport = transactionOperation({
  name: 'import.discard',
  summary: 'Drop the unfinished import',
  description: 'Deletes what an interrupted import has staged. Published imports are not touched.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/imports/discard' },
  input: z.object({}),
  output: z.object({ importNo: z.int() }),
  run: async (_input, { tx, now }) => ({ importNo: (await discard(tx, now)).importNo }),
})
