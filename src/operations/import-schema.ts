/** What an import says of itself, as the doors give it. */
import { z } from 'zod'

export const importReportSchema = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      as: z.string(),
      format: z.string(),
      source: z.string(),
      bytes: z.number(),
      rows: z.number(),
      unknownColumns: z.array(z.string()),
    }),
  ),
  notRead: z.array(z.object({ path: z.string(), why: z.string() })),
  problems: z.array(
    z.object({
      file: z.string(),
      column: z.string(),
      problem: z.string(),
      todo: z.string(),
      count: z.number(),
      examples: z.array(z.object({ line: z.number(), value: z.string() })),
    }),
  ),
  moreProblems: z.int().describe('Kinds of mistake beyond the first 200'),
  accountDays: z.int().describe('Account-days that the usage rows make'),
  good: z.record(z.string(), z.number()).describe('Good rows by kind'),
  rejected: z.record(z.string(), z.number()).describe('Rejected rows by kind'),
})

export const planConflictSchema = z.object({
  accountId: z.string(),
  account: z.string().describe('Its name'),
  section: z.string(),
  itemId: z.string(),
  item: z.string(),
  field: z.string().nullable().describe('null: the item was taken out'),
  stands: z.string().describe('What somebody wrote in the plan, which stays'),
  fileSays: z.string(),
  by: z.string().describe('Who wrote it'),
  at: z.string(),
  file: z.string(),
})

export const storedImportSchema = z.object({
  importNo: z.int(),
  state: z.enum(['staging', 'published', 'discarded']).describe('staging: unfinished and invisible'),
  paths: z.array(z.string()),
  partial: z.boolean(),
  added: z.record(z.string(), z.number()).describe('New facts by kind; usage in account-days'),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
})
