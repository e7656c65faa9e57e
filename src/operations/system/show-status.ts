/** Says that this installation runs, and on what. */
import { z } from 'zod'
import { errand } from '../operation.ts'

export const showStatus = errand({
  name: 'status',
  summary: 'Say that Perennial runs, and on what',
  description: 'The version, the engine of the database, and the day that the organization lives on.',
  permission: 'read',
  http: { method: 'GET', path: '/status' },
  input: z.object({}),
  output: z.object({
    version: z.string(),
    engine: z.enum(['embedded', 'server']).describe('PGlite in this process, or a PostgreSQL server'),
    today: z.iso.date(),
  }),
  run: async (_input, { house, today }) => ({
    version: house.version,
    engine: house.database.engine,
    today,
  }),
})
