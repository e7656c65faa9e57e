/** What is to be expected of the renewals of an organization, and which are at risk. */
import { forecastCategories } from '#src/detect/diagnosis.ts'
import { listRenewals as load } from '#src/store/list-renewals.ts'
import { z } from 'zod'
import { fiscalYearStart, nameOfQuarter } from '../fiscal-year-start.ts'
import { ownerForecast } from '../diagnosis-schema.ts'
import { transactionOperation } from '../operation.ts'

const category = z.enum(forecastCategories)
const categories = z.array(z.object({ category, accounts: z.int(), arr: z.number() }))
const atRisk = z.object({
  accounts: z.int(),
  arr: z.number().describe('Annual revenue at risk'),
  expectedLoss: z.number(),
})
const totals = {
  renewals: z.int().describe('Accounts that pay'),
  withoutAmount: z.int().describe('Of these: without a known amount, or in another currency; in no sum'),
  arr: z.number(),
  expectedLoss: z
    .number()
    .describe('Σ revenue × (1 − p), a year; p the owner’s if at most 30 days old, else the outlook'),
}

export const listRenewals = transactionOperation({
  name: 'renewal.list',
  summary: 'Sum the renewals by quarter and forecast category, with what is at risk',
  description:
    'As of the last diagnosis. Each account counts in the quarter in which its renewal is decided: by its deadline, ' +
    'by the end that it is signed or given notice for; contracts that roll from month to month have none. At risk is ' +
    'who is Red, less than 70% likely to renew, or has given notice, with that day within the window.',
  permission: 'read',
  http: { method: 'GET', path: '/renewals' },
  input: z.object({
    within: z.int().min(0).max(3660).default(90).describe('Days from the day of the diagnosis'),
    owner: z.string().optional().describe('E-mail address of the AM or CSM'),
    segment: z.string().optional(),
    tier: z.int().min(1).max(3).optional(),
    limit: z.int().min(0).max(500).default(50).describe('Of the accounts at risk'),
  }),
  output: z.object({
    asOf: z.iso.date().nullable().describe('The day of the diagnosis; null: nothing diagnosed yet'),
    within: z.int(),
    currency: z.string().nullable(),
    ...totals,
    atRisk: atRisk.describe('Decided within the window'),
    atRiskRolling: atRisk.describe('From month to month, or without a known day'),
    categories,
    quarters: z.array(
      z.object({
        quarter: z.string().nullable().describe('2026 Q2, by the fiscal year; null: no day'),
        name: z.string().nullable().describe('As it is read: Q2 2026, or FY2027 Q1 (Feb–Apr)'),
        ...totals,
        categories,
      }),
    ),
    accounts: z
      .array(
        z.object({
          id: z.uuid(),
          sourceId: z.string(),
          name: z.string(),
          owner: z.string().nullable(),
          arr: z.number().nullable(),
          currency: z.string().nullable(),
          dueOn: z.iso.date(),
          days: z.int(),
          category,
          p: z.number().describe('Outlook'),
          byOwner: ownerForecast
            .nullable()
            .describe('What an owner says; its p counts in the loss for 30 days'),
          expectedLoss: z.number().nullable(),
          arrAtRisk: z.number().nullable(),
          reasons: z.array(z.string()),
        }),
      )
      .describe('At risk within the window, the largest expected loss first'),
  }),
  run: async (input, { tx }) => {
    const startMonth = await fiscalYearStart(tx)
    const { quarters, ...renewals } = await load(tx, { ...input, fiscalYearStart: startMonth })
    return {
      ...renewals,
      quarters: quarters.map((one) => ({ ...one, name: nameOfQuarter(one.quarter, startMonth) })),
    }
  },
})
