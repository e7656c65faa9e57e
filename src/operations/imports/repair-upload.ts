/** Repairs rows of a file that was handed in, as a copy that takes its place. */
import { type RepairableFile, repaired, type Repair } from '#src/connect/files/repair-records.ts'
import { dropUploads, keepUpload, uploadsNamed } from '#src/connect/uploads/kept-uploads.ts'
import { repairableUpload } from '#src/connect/uploads/repairable-upload.ts'
import { z } from 'zod'
import { errand } from '../operation.ts'
import { uploadPlace } from '../upload-place.ts'

export const repairUpload = errand({
  name: 'import.repair',
  summary: 'Repair rows of a file that was handed in, or leave them out',
  description:
    'Writes a copy with other cells, or other whole rows, which takes the place of the file that was handed in and ' +
    'has an id of its own; everything else in it stays as it was. A whole row that is empty is left out. Of CSV files that are not packed; the copy is UTF-8. The ' +
    'answer gives each row as it stood before: handing it in as the whole row (takesBack) takes the repair back.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/uploads/repair' },
  input: z.object({
    upload: z.uuid().describe('Id of the file, as `import.upload` gave it'),
    repairs: z
      .array(
        z.object({
          line: z.int().min(1).describe('Physical line on which the row begins'),
          column: z.string().nullable().describe('As the header names it; null: the whole row'),
          value: z
            .string()
            .max(20_000)
            .describe('What is to stand there; empty for the whole row: it is left out'),
          takesBack: z.boolean().default(false).describe('It is the row as it stood before'),
        }),
      )
      .min(1)
      .max(1000),
  }),
  output: z.object({
    upload: z.string().describe('Id of the repaired copy; the one before is no more'),
    name: z.string(),
    bytes: z.int(),
    before: z.array(z.object({ line: z.int(), text: z.string() })).describe('The rows as they stood'),
  }),
  run: async ({ upload, repairs }, { house, actor, now }) => {
    const place = uploadPlace(house, actor)
    const [kept] = await uploadsNamed(place, [upload], now)
    const file = await repairableUpload(kept!, house.temporaryDirectory)
    try {
      const { bytes, before } = await repairedWhole(file, file.mark, repairs)
      const { id, bytes: size } = await keepUpload(
        place,
        { name: kept!.name, announced: null, chunks: bytes },
        now,
      )
      await dropUploads(place, [upload])
      return {
        upload: id,
        name: kept!.name,
        bytes: size,
        before: before.map(({ line, text }) => ({ line, text: text ?? '' })),
      }
    } finally {
      await file.close()
    }
  },
})

async function repairedWhole(file: RepairableFile, mark: Buffer | null, repairs: readonly Repair[]) {
  const { bytes, before } = await repaired(file, repairs)
  return { before, bytes: mark === null ? bytes : marked(mark, bytes) }
}

async function* marked(mark: Buffer, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true
  for await (const block of bytes) {
    if (isFirst && !block.subarray(0, mark.length).equals(mark)) yield mark
    isFirst = false
    yield block
  }
}
