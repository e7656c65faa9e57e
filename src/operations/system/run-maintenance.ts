/** Nightly upkeep of the embedded database. */
import { vacuum } from '#src/store/embedded/vacuum.ts'
import { z } from 'zod'
import { errand } from '../operation.ts'

export const runMaintenance = errand({
  name: 'maintenance.run',
  summary: 'Make room in the embedded database and refresh its statistics',
  description: 'Runs by itself every night. A PostgreSQL server does this on its own; there it does nothing.',
  permission: 'operate',
  schedule: '45 3 * * *',
  http: { method: 'POST', path: '/maintenance' },
  input: z.object({}),
  output: z.object({ vacuumed: z.boolean() }),
  run: async (_input, { house }) => {
    const vacuumed = house.database.engine === 'embedded'
    if (vacuumed) await vacuum(house.database.pool)
    return { vacuumed }
  },
})
