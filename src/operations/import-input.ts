/** What operations on imports take: which one it is, and who asks. */
import { z } from 'zod'

export const importNumber = z.int().min(1).describe('Number of the import, as `import list` shows it')

export const ranBy = z
  .email()
  .optional()
  .describe('E-mail address of whoever does it; without it, the operator')
