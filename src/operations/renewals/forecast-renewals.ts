/** The forecast of the next four quarters by category, month by month, with the largest renewals of each. */
import { forecastCategories } from '#src/detect/diagnosis.ts'
import { forecastQuarters, forecastSums } from '#src/detect/renewal/forecast-sums.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { largestRenewals, renewalChoices, renewalGroups } from '#src/store/renewal-forecast.ts'
import { z } from 'zod'
import { fiscalYearStart } from '../fiscal-year-start.ts'
import { calledRenewals } from '../called-renewals.ts'
import { notAddedSchema } from '../not-added-schema.ts'
import { transactionOperation } from '../operation.ts'

const category = z.enum(forecastCategories)
const part = {
  accounts: z.int(),
  withoutAmount: z.int().describe('Of these: without a known amount, or in another currency; in no sum'),
  withoutRate: notAddedSchema,
  arr: z.number(),
  expectedLoss: z.number(),
  categories: z.array(
    z.object({
      category,
      accounts: z.int(),
      arr: z.number(),
      accountsByOutlook: z.int().describe('If nobody’s word but the outlook’s counted'),
      arrByOutlook: z.number(),
    }),
  ),
}
const largest = z.object({
  id: z.uuid(),
  name: z.string(),
  on: z.iso.date(),
  arr: z.number().nullable(),
  currency: z.string().nullable(),
  category,
})

/** Renewals named in a month of the calendar. */
const EACH_MONTH = 5

export const renewalFilterInput = {
  owner: z.string().optional().describe('E-mail address of the AM or CSM'),
  segment: z.string().optional(),
  tier: z.int().min(1).max(3).optional(),
  within: z.int().min(1).max(3660).optional().describe('Decided within so many days of the diagnosis'),
}

export const forecastRenewals = transactionOperation({
  name: 'renewal.forecast',
  summary: 'Forecast the renewals of the next four quarters by category',
  description:
    'As of the last diagnosis, the quarter of that day first. An account counts in the category that is decided ' +
    '(Closed, Lost), else in that which an owner has called in the last 30 days, else in that of the outlook; the sums ' +
    'by the outlook alone stand beside it. What lies later or has no day is summed apart. `renewal accounts` lists ' +
    'the accounts behind it.',
  permission: 'read',
  http: { method: 'GET', path: '/renewals/forecast' },
  input: z.object(renewalFilterInput),
  output: z.object({
    asOf: z.iso.date().nullable().describe('The day of the diagnosis; null: nothing diagnosed yet'),
    currency: z.string().nullable(),
    all: z.object(part).nullable().describe('The four quarters together'),
    quarters: z.array(
      z.object({
        quarter: z.string().describe('2026 Q2, by the fiscal year'),
        name: z.string().describe('As it is read: Q2 2026, or FY2027 Q1 (Feb–Apr)'),
        from: z.iso.date(),
        to: z.iso.date(),
        ...part,
        months: z.array(
          z.object({
            month: z.string().describe('YYYY-MM'),
            ...part,
            largest: z.array(largest).describe('At most five, in the order of their days'),
          }),
        ),
      }),
    ),
    later: z.object(part).nullable(),
    undated: z.object(part).nullable().describe('From month to month, or without a known day'),
    owners: z.array(z.string()).describe('All owners, for the filter'),
    segments: z.array(z.string()),
    tiers: z.array(z.int()),
  }),
  run: async ({ within, ...filter }, { tx }) => {
    const { asOf, ...choices } = await renewalChoices(tx)
    if (asOf === null) {
      return { asOf, currency: null, all: null, quarters: [], later: null, undated: null, ...choices }
    }
    const startMonth = await fiscalYearStart(tx)
    const called = await calledRenewals(tx)
    const narrowed = { ...filter, to: lastOf(asOf, within) }
    const sums = forecastSums(await renewalGroups(tx, narrowed, called), asOf, startMonth)
    const found = await largestRenewals(tx, withinQuarters(narrowed, asOf, startMonth), called, EACH_MONTH)
    const byMonth = Map.groupBy(found, ({ month }) => month)
    const quarters = sums.quarters.map((quarter) => ({
      ...quarter,
      months: quarter.months.map((one) => ({
        ...one,
        largest: (byMonth.get(one.month) ?? []).map(({ month: _month, ...account }) => account),
      })),
    }))
    return { asOf, ...sums, quarters, ...choices }
  },
})

export function lastOf(asOf: Day, within: number | undefined): Day | undefined {
  return within === undefined ? undefined : addDays(asOf, within)
}

/** The days of the four quarters, or fewer where the filter says so. */
export function withinQuarters<F extends { readonly from?: Day | undefined; readonly to?: Day | undefined }>(
  filter: F,
  asOf: Day,
  startMonth: number,
): F & { readonly from: Day; readonly to: Day } {
  const quarters = forecastQuarters(asOf, startMonth)
  const [first, last] = [quarters[0]!.from, quarters.at(-1)!.to]
  const from = filter.from !== undefined && filter.from > first ? filter.from : first
  const to = filter.to !== undefined && filter.to < last ? filter.to : last
  return { ...filter, from, to }
}
