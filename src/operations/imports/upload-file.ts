/** Takes a file that a browser hands in, to be imported from where it then waits. */
import { keepUpload } from '#src/connect/uploads/kept-uploads.ts'
import { z } from 'zod'
import { errand } from '../operation.ts'
import { uploadPlace } from '../upload-place.ts'

/** Control characters, and those that turn the order of the letters after them: a name is printed. */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

export const uploadFile = errand({
  name: 'import.upload',
  summary: 'Hand a file in for an import',
  description:
    'The bytes of the file are the body, as application/octet-stream. The answer names the upload, which `import` and ' +
    'nobody else is then given. It waits for a day after it was used last, and goes when it is imported. What the ' +
    'files of an organization may take together is set by PERENNIAL_UPLOAD_MB.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/uploads' },
  takesFile: true,
  input: z.object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .refine((name) => !UNPRINTABLE.test(name), 'A name holds no control characters')
      .describe('What it is called, with its folder where that names its source: crm/accounts.csv'),
  }),
  output: z.object({
    upload: z.string().describe('Its id; whoever has it may import the file'),
    name: z.string(),
    bytes: z.int(),
  }),
  run: async ({ name }, { house, actor, handedIn, now }) => {
    const { bytes: announced, chunks } = handedIn!
    const { id, bytes } = await keepUpload(uploadPlace(house, actor), { name, announced, chunks }, now)
    return { upload: id, name, bytes }
  },
})
