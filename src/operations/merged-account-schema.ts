/** What merging and splitting accounts answer with. */
import type { NamedRecord } from '#src/store/account-record-named.ts'
import { z } from 'zod'

export const accountSideSchema = z.object({
  id: z.uuid(),
  source: z.string(),
  sourceId: z.string(),
  name: z.string(),
})

export const mergedAccountSchema = z.object({
  account: accountSideSchema.describe('The one that was merged, or split off'),
  into: accountSideSchema.describe('The one that it is, or was, part of'),
  facts: z.int().describe('Facts that moved, each version counted'),
  usageDays: z.int().describe('Days of use that moved'),
  planEdits: z.int().describe('Edits that the two plans took'),
})

export function shownSide({ id, source, sourceId, name }: NamedRecord) {
  return { id, source, sourceId, name }
}
