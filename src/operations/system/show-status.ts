/** Says that this installation runs, on what, and which sources have fallen silent. */
import { silentSources } from '#src/store/silent-sources.ts'
import { z } from 'zod'
import { errand } from '../operation.ts'
import { silentFeedsSchema } from '../silent-feeds-schema.ts'

export const showStatus = errand({
  name: 'status',
  summary: 'Say that Perennial runs, and on what',
  description:
    'The version, the engine of the database, the day that the organization lives on, and the sources that have ' +
    'fallen silent.',
  permission: 'read',
  http: { method: 'GET', path: '/status' },
  input: z.object({}),
  output: z.object({
    version: z.string(),
    engine: z.enum(['embedded', 'server']).describe('PGlite in this process, or a PostgreSQL server'),
    today: z.iso.date(),
    silentFeeds: silentFeedsSchema,
  }),
  run: async (_input, { house, today, inTransaction }) => ({
    version: house.version,
    engine: house.database.engine,
    today,
    silentFeeds: await inTransaction(silentSources),
  }),
})
