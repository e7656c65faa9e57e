/** The ids under which files were handed in. */
import { z } from 'zod'

export const uploadIds = z
  .array(z.uuid())
  .min(1)
  .max(500)
  .describe('Ids of files that were handed in, as `import.upload` gave them')
