/** What contradicts itself in the records, as the doors give it. */
import type { Finding } from '#src/connect/files/finding.ts'
import { z } from 'zod'

export const findingWords = {
  kind: z.string(),
  nature: z
    .enum(['contradiction', 'churn', 'gap'])
    .describe('churn: on who has churned; gap: not said, only its number is worth telling'),
  says: z.string().describe('What it is'),
  unit: z.string().describe('What is counted'),
}

export const dataFindingSchema = z.object({
  ...findingWords,
  count: z.int(),
  of: z.int().describe('How many of the account could be compared'),
  examples: z.array(
    z.object({
      file: z.string().nullable().describe('null: it was known before the import'),
      line: z.int().nullable(),
      says: z.string().describe('Both sides'),
    }),
  ),
  importNo: z.int().describe('The last import that found it'),
  on: z.iso.date().describe('The day of that import'),
})

/** What is stored of a finding is its kind; this is what is said of it. */
export function wordsOf({ kind, nature, says, unit }: Finding): z.output<z.ZodObject<typeof findingWords>> {
  return { kind, nature, says, unit }
}
