/** Hands out a file that was handed in, as it is by now. */
import { readFile } from 'node:fs/promises'
import { uploadsNamed } from '#src/connect/uploads/kept-uploads.ts'
import { Failure } from '#src/kernel/failure.ts'
import { z } from 'zod'
import { fileSchema } from '../file-schema.ts'
import { errand } from '../operation.ts'
import { uploadPlace } from '../upload-place.ts'

/** It is held in memory whole. */
const MOST_BYTES = 50_000_000

export const fetchUpload = errand({
  name: 'import.file',
  summary: 'Give a file that was handed in, with what was repaired in it',
  description: 'As it waits for its import, so that the repaired file can be kept.',
  permission: 'import',
  organization: 'own',
  isFile: true,
  http: { method: 'GET', path: '/uploads/{upload}' },
  positional: ['upload'],
  input: z.object({ upload: z.uuid().describe('Id of the file, as `import.upload` gave it') }),
  output: fileSchema,
  run: async ({ upload }, { house, actor, now }) => {
    const [kept] = await uploadsNamed(uploadPlace(house, actor), [upload], now)
    const { name, bytes, path } = kept!
    if (bytes > MOST_BYTES) {
      throw new Failure('invalid-input', `${name} is larger than ${MOST_BYTES / 1_000_000} MB`, {
        hint: 'Correct the file where it comes from, and hand it in again.',
      })
    }
    return {
      name: name.split('/').at(-1)!,
      mediaType: 'application/octet-stream',
      text: null,
      base64: (await readFile(path)).toString('base64'),
      document: null,
      pages: null,
      leftOut: null,
    }
  },
})
