/** A file that an operation answers with: text as text, everything else as base64, and a document also as data. */
import { z } from 'zod'
import { documentSchema, leftOutSchema } from './document-schema.ts'

export const fileSchema = z.object({
  name: z.string().describe('What to call it: `fintech-corp-one-page.pdf`'),
  mediaType: z.string(),
  text: z.string().nullable().describe('Its content, where it is text'),
  base64: z.string().nullable().describe('Its content, where it is not'),
  document: documentSchema.nullable().describe('Its content, where JSON was asked for'),
  pages: z.int().nullable().describe('Of a PDF'),
  leftOut: z
    .array(leftOutSchema)
    .nullable()
    .describe('What the form has no room for, on request; null: not asked for'),
})

export type AnswerFile = z.output<typeof fileSchema>

/** A table as a file for a spreadsheet. */
export function csvFile(name: string, text: string): AnswerFile {
  return { name, mediaType: 'text/csv', text, base64: null, document: null, pages: null, leftOut: null }
}
