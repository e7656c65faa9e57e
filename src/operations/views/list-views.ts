/** The views of the portfolio that people keep. */
import { savedViews } from '#src/store/saved-views.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { savedViewSchema } from '../saved-view-schema.ts'

export const listViews = transactionOperation({
  name: 'view.list',
  summary: 'List the kept views of the portfolio',
  description:
    'Each is a filter, an order and a grouping of `account list`, with or without columns, under a name that everybody sees.',
  permission: 'read',
  http: { method: 'GET', path: '/views' },
  input: z.object({}),
  output: z.object({ views: z.array(savedViewSchema) }),
  run: async (_input, { tx }) => ({
    views: (await savedViews(tx)).map(({ name, search, savedBy, savedAt }) => ({
      name,
      search,
      savedBy,
      savedAt,
    })),
  }),
})
