/** What the accounts of a filter come to beyond their revenue, as the doors give it. */
import { z } from 'zod'

const ratio = z.number().nullable().describe('null: nothing to divide by')

export const bookTotalsShape = {
  atRisk: z.object({ accounts: z.int(), arr: z.number() }),
  expectedLoss: z.number().describe('Σ revenue × (1 − p), a year'),
  renewalsIn120: z.int().describe('Accounts whose renewal is decided within 120 days'),
  plans: z.object({
    plans: z.int(),
    stale: z.int().describe('Freshness under 60%'),
    quality: ratio.describe('Median of the mean of the five numbers'),
  }),
  expansion: z.object({
    opportunities: z.int().describe('Open ones of their plans'),
    value: z.number().describe('A year'),
    weighted: z.number().describe('A year, by the confidence of their owners'),
    unweighted: z.int().describe('Without value, confidence or rate: in no weighted sum'),
  }),
  retention: z
    .object({
      to: z.iso.date().describe('The last day of the year'),
      accounts: z.int().describe('The cohort: customers a year before'),
      start: z.number().describe('Their revenue then'),
      nrr: ratio,
      grr: ratio,
    })
    .nullable()
    .describe('Of the year until then (handbook 8); null: not read yet'),
}
