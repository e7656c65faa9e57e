/** What an import says of itself, as the doors give it. */
import { z } from 'zod'

export const importReportSchema = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      name: z.string().describe('As a mapping calls it'),
      as: z.string(),
      format: z.string(),
      source: z.string(),
      bytes: z.number(),
      rows: z.number(),
      unknownColumns: z.array(z.string()).describe('Columns that are kept as they came'),
      columns: z
        .array(
          z.object({
            column: z.string(),
            from: z.string().describe('The column of the file, or what the mapping does'),
            by: z.enum(['name', 'mapping', 'header', 'content']).describe('header, content: proposed'),
            samples: z.array(z.string()),
          }),
        )
        .describe('Where each canonical column comes from'),
      firstRows: z.array(z.record(z.string(), z.string())).describe('As they were understood'),
      assumptions: z.array(z.string()).describe('What was found by the content'),
      leftOut: z.array(z.object({ why: z.string(), rows: z.number() })).describe('On purpose'),
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
      question: z
        .object({
          option: z.enum(['dateOrder', 'decimals', 'currencies']),
          choices: z.array(z.object({ value: z.string(), means: z.string() })),
        })
        .nullable()
        .describe('Where only a person can tell: the option that answers it'),
    }),
  ),
  moreProblems: z.int().describe('Kinds of mistake beyond the first 200'),
  accountDays: z.int().describe('Account-days that the usage rows make'),
  good: z.record(z.string(), z.number()).describe('Good rows by kind'),
  rejected: z.record(z.string(), z.number()).describe('Rejected rows by kind'),
  findings: z
    .array(
      z.object({
        kind: z.string(),
        nature: z
          .enum(['contradiction', 'churn', 'gap'])
          .describe('churn: on who has churned; gap: not said, only its number is worth telling'),
        says: z.string(),
        unit: z.string(),
        count: z.number(),
        of: z.number().describe('How many could be compared'),
        accounts: z.int().describe('In how many accounts'),
        examples: z.array(
          z.object({
            account: z.string().nullable(),
            file: z.string().nullable(),
            line: z.number().nullable(),
            says: z.string(),
          }),
        ),
      }),
    )
    .describe('Where sources contradict each other or themselves'),
  identity: z
    .object({
      matched: z
        .array(z.object({ by: z.enum(['crm-id', 'domain', 'name']), count: z.int() }))
        .describe('Records that become part of an account, by what they were recognised by'),
      doubtful: z
        .array(z.object({ account: z.string(), candidate: z.string(), why: z.string() }))
        .describe('Pairs of accounts that may be the same: `account matches` lists them for a decision'),
      moreDoubtful: z.int().describe('Pairs beyond the first 200'),
    })
    .describe('Which accounts are the same, and which may be'),
  mapping: z
    .object({ proposed: z.boolean(), document: z.record(z.string(), z.unknown()) })
    .nullable()
    .describe('The mapping that was used, as its file would say it'),
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
