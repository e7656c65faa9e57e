/** Shows single rows of a file that was handed in as they stand there, to be repaired. */
import { recordsAt } from '#src/connect/files/repair-records.ts'
import { uploadsNamed } from '#src/connect/uploads/kept-uploads.ts'
import { repairableUpload } from '#src/connect/uploads/repairable-upload.ts'
import { z } from 'zod'
import { errand } from '../operation.ts'
import { uploadPlace } from '../upload-place.ts'

export const readUploadRows = errand({
  name: 'import.rows',
  summary: 'Show single rows of a file that was handed in as they stand there',
  description:
    'Of a CSV file that is not packed, by the lines that the problems of a dry run name. A line on which no row begins ' +
    'is left out.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/uploads/rows' },
  input: z.object({
    upload: z.uuid().describe('Id of the file, as `import.upload` gave it'),
    lines: z.array(z.int().min(1)).min(1).max(1000),
  }),
  output: z.object({
    header: z.array(z.string()),
    rows: z.array(
      z.object({
        line: z.int(),
        text: z
          .string()
          .nullable()
          .describe('The whole row; null: it can only be repaired in the file itself'),
        cells: z.array(z.string()).nullable().describe('null: it does not have the cells of the header'),
      }),
    ),
  }),
  run: async ({ upload, lines }, { house, actor, now }) => {
    const [kept] = await uploadsNamed(uploadPlace(house, actor), [upload], now)
    const file = await repairableUpload(kept!, house.temporaryDirectory)
    try {
      return { header: file.header, rows: await recordsAt(file, new Set(lines)) }
    } finally {
      await file.close()
    }
  },
})
