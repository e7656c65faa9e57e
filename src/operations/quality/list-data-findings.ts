/** Where the records of accounts contradict each other. */
import { findings } from '#src/connect/files/findings.ts'
import { findingTotals, standingFindings } from '#src/store/data-findings.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { dataFindingSchema, findingWords, wordsOf } from '../finding-schema.ts'
import { transactionOperation } from '../operation.ts'

export const listDataFindings = transactionOperation({
  name: 'quality.data',
  summary: 'List where records contradict each other',
  description:
    'What imports found when they compared what they brought with each other and with what was known: tickets before ' +
    'their account existed, churned accounts with open subscriptions, seats that disagree. Both sides stay as they came. ' +
    'The sums are of all that pass the filter, not of the page.',
  permission: 'read',
  http: { method: 'GET', path: '/quality/data' },
  input: z.object({
    account: z.string().min(1).optional().describe('Id, source id or exact name'),
    kind: z.string().min(1).optional().describe('As the sums name it: ticket-before-account'),
    limit: z.int().min(0).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    totals: z
      .array(
        z.object({
          ...findingWords,
          count: z.int(),
          of: z
            .int()
            .nullable()
            .describe('How many could be compared; null: no single import compared them all'),
          accounts: z.int().describe('In how many accounts'),
        }),
      )
      .describe('By kind'),
    findings: z
      .array(
        dataFindingSchema.extend({
          accountId: z.uuid(),
          sourceId: z.string(),
          account: z.string().nullable().describe('Its name'),
        }),
      )
      .describe('By account and kind, the largest numbers first'),
  }),
  run: async ({ account, kind, limit, offset }, { tx }) => {
    const accountId = account === undefined ? undefined : (await accountNamed(tx, account)).id
    const sums = new Map((await findingTotals(tx, { accountId, kind })).map((sum) => [sum.kind, sum]))
    const words = new Map(findings.map((one) => [one.kind, one]))
    const stored = await standingFindings(tx, { accountId, kind, limit, offset })
    return {
      totals: findings.flatMap((finding) => {
        const sum = sums.get(finding.kind)
        return sum === undefined ? [] : [{ ...sum, ...wordsOf(finding) }]
      }),
      findings: stored.flatMap((one) => {
        const finding = words.get(one.kind)
        return finding === undefined
          ? []
          : [{ ...one, ...wordsOf(finding), examples: one.examples.map((example) => ({ ...example })) }]
      }),
    }
  },
})
