/** Removes files that were handed in and are not to be imported. */
import { dropUploads } from '#src/connect/uploads/kept-uploads.ts'
import { z } from 'zod'
import { uploadIds } from '../upload-ids.ts'
import { errand } from '../operation.ts'
import { uploadPlace } from '../upload-place.ts'

export const withdrawUploads = errand({
  name: 'import.withdraw',
  summary: 'Remove files that were handed in',
  description: 'Those that are not to be imported; what is imported, or waits for a day, goes by itself.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/uploads/withdraw' },
  input: z.object({ uploads: uploadIds }),
  output: z.object({ removed: z.int().describe('Of those named, how many there were') }),
  run: async ({ uploads }, { house, actor }) => ({
    removed: await dropUploads(uploadPlace(house, actor), uploads),
  }),
})
