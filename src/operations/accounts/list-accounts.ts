/** The portfolio: the accounts of an organization with their standing, in pages, with totals that follow the filter. */
import { listStandings } from '#src/store/list-standings.ts'
import { silentSources } from '#src/store/silent-sources.ts'
import { teamsOf } from '#src/store/teams.ts'
import { z } from 'zod'
import { fiscalYearStart, nameOfQuarter } from '../fiscal-year-start.ts'
import { bookTotalsShape } from '../book-totals-schema.ts'
import { nextStepSchema } from '../next-step-schema.ts'
import { transactionOperation } from '../operation.ts'
import { portfolioFilter } from '../portfolio-filter.ts'
import { silentFeedsSchema } from '../silent-feeds-schema.ts'

const count = z.object({ accounts: z.int(), arr: z.number() })

const share = z.number().nullable().describe('0–1; null: there is no plan')

export const listAccounts = transactionOperation({
  name: 'account.list',
  summary: 'List the accounts with their health, movement and deadline',
  description:
    'One page of the portfolio as of the last diagnosis. Filters narrow page and totals alike; the totals are ' +
    'of all accounts that pass: ask for them once. ' +
    'The health is that of the leading model (settings; weighted by default), Healthy, At Risk and Critical of the ' +
    'seven-signal model as Green, Yellow and Red; `status` is null while too little is measured, and for former customers.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts' },
  input: z.object({
    ...portfolioFilter,
    limit: z.int().min(0).max(500).default(100).describe('0: only the totals'),
    offset: z.int().min(0).default(0),
    totals: z
      .boolean()
      .default(true)
      .describe('false: only the rows, their groups and how many pass, which is faster'),
  }),
  output: z.object({
    asOf: z.iso.date().nullable().describe('The day of the diagnosis; null: nothing diagnosed yet'),
    total: z.int().describe('Accounts that pass the filter'),
    currency: z.string().nullable().describe('That of the totals: the one of most accounts'),
    totals: z
      .object({
        arr: z.number(),
        otherCurrencies: z
          .array(z.object({ currency: z.string().nullable(), accounts: z.int(), arr: z.number() }))
          .describe('What the totals leave out, since it cannot be added'),
        green: count,
        yellow: count,
        red: count,
        none: count.describe('Customers without a status: too little is measured'),
        former: count.describe('No customers any more'),
        deadlineIn60: count.describe('Notice or end within 60 days'),
        moved: z.int().describe('Accounts with an open movement'),
        ...bookTotalsShape,
      })
      .nullable()
      .describe('null: not asked for'),
    deadlines: z
      .array(z.object({ month: z.string().describe('YYYY-MM'), accounts: z.int(), arr: z.number() }))
      .describe('ARR by month of the deadline, the next twelve months; empty without the totals'),
    segments: z.array(z.string()).describe('All segments, for the filter; empty without the totals'),
    teams: z
      .array(z.string())
      .describe('All teams of our own side, for the filter; empty without the totals'),
    groups: z
      .array(
        z.object({
          value: z.string().nullable().describe('null: not known'),
          accounts: z.int(),
          arr: z.number(),
          arrAtRisk: z.number(),
          quality: share.describe('Mean of those with a plan'),
        }),
      )
      .describe('In the order of the page; empty unless asked for'),
    silentFeeds: silentFeedsSchema.describe('Sources that have fallen silent; empty without the totals'),
    accounts: z.array(
      z.object({
        id: z.uuid(),
        sourceId: z.string(),
        name: z.string(),
        segment: z.string().nullable(),
        tier: z.int().nullable(),
        owner: z.string().nullable(),
        arr: z.number().nullable(),
        currency: z.string().nullable().describe('That of its ARR'),
        score: z.number().nullable(),
        status: z.enum(['Green', 'Yellow', 'Red']).nullable(),
        goneSince: z.iso.date().nullable().describe('Since when it is no customer any more'),
        measured: z.int(),
        applicable: z.int(),
        history: z.array(z.number().nullable()).describe('Score at the end of each of the last 12 weeks'),
        movement: z
          .object({
            rule: z.string(),
            headline: z.string(),
            reason: z.string(),
            severity: z.string(),
            since: z.iso.date(),
          })
          .nullable()
          .describe('The weightiest open movement'),
        movements: z.int().describe('How many causes moved it: movements of one cause are one'),
        deadline: z
          .object({ kind: z.enum(['notice', 'end']), on: z.iso.date(), days: z.int(), assumed: z.boolean() })
          .nullable(),
        outlook: z.number().nullable().describe('Probability that it renews'),
        nextStep: nextStepSchema,
        renewalOn: z.iso
          .date()
          .nullable()
          .describe('When the term renews or ends; null: rolling, or not known'),
        arrBefore: z
          .number()
          .nullable()
          .describe('ARR a year before; null: no customer then, or not read yet'),
        quality: share.describe('Mean of the five numbers of its plan'),
        isStale: z.boolean().nullable().describe('Freshness under 60%; null: no plan'),
      }),
    ),
  }),
  run: async (input, { tx, today }) => {
    const startMonth = await fiscalYearStart(tx)
    const { groups, ...standings } = await listStandings(tx, { ...input, fiscalYearStart: startMonth }, today)
    const named = groups.map((group) => ({ ...group, value: nameOfQuarter(group.value, startMonth) }))
    return {
      ...standings,
      groups: input.groupBy === 'quarter' ? named : groups,
      teams: input.totals ? await teamsOf(tx) : [],
      silentFeeds: input.totals ? await silentSources(tx) : [],
    }
  },
})
