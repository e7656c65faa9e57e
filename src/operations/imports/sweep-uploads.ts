/** Removes files that were handed in and forgotten. */
import { dropOldUploads } from '#src/connect/uploads/kept-uploads.ts'
import { z } from 'zod'
import { errand } from '../operation.ts'
import { uploadPlace } from '../upload-place.ts'

const DAY = 86_400_000

export const sweepUploads = errand({
  name: 'import.sweep',
  summary: 'Remove files that were handed in and forgotten',
  description: 'Runs by itself every hour: a file that nobody has looked at or imported for a day goes.',
  permission: 'operate',
  organization: 'own',
  schedule: '20 * * * *',
  http: { method: 'POST', path: '/uploads/sweep' },
  input: z.object({}),
  output: z.object({ removed: z.int() }),
  run: async (_input, { house, actor, now }) => ({
    removed: await dropOldUploads(uploadPlace(house, actor), new Date(now.getTime() - DAY)),
  }),
})
