/** The report of a back-test as the doors give it: the schema of detect's `Backtest`. */
import type { Backtest } from '#src/detect/backtest/report.ts'
import { z } from 'zod'

const day = z.iso.date()
const interval = { low: z.number(), high: z.number() }

const proportion = z.object({
  cases: z.number(),
  hits: z.number(),
  share: z.number().describe('hits ÷ cases'),
  ...interval,
})

const link = z
  .enum(['more', 'fewer', 'none', 'too few losses'])
  .describe('none: no measurable link; more, fewer: lost more, or less, often than chance has it')

const measured = z.object({
  from: day,
  to: day.describe('The days whose losses the label knows'),
  every: z.enum(['month', 'week']),
  horizonDays: z.int(),
  days: z.int().describe('Days that were looked at'),
  labelled: z.int().describe('Accounts that the label names'),
  labelledLost: z.int(),
  unlabelled: z.int().describe('Accounts that it does not name'),
  accounts: z.int().describe('Accounts that paid and were not lost on one of the days'),
  looks: z.int(),
  accountYears: z.number(),
  losses: z.int().describe('Accounts lost within the horizon of a look'),
})

const ranking = z.object({
  by: z.enum(['outlook', 'calendar']).describe('calendar: only whether it is due within the horizon'),
  of: z.enum(['all', 'rolling', 'term']),
  pairs: z.enum(['same day', 'any days']).describe('Which accounts are compared with each other'),
  looks: z.int(),
  lostLooks: z.int(),
  losses: z.int(),
  auc: z
    .object({ value: z.number(), ...interval })
    .nullable()
    .describe('With its 95% interval, by account; null: no losses, or nothing else'),
})

const lift = z.object({
  top: z.number().describe('Share of the accounts of each day, the most endangered'),
  lost: proportion,
  lift: z.number().describe('Times the base rate'),
  ...interval,
  found: z.number().describe('Share of all lost looks that is among them'),
})

const calibrationBin = z.object({
  from: z.number(),
  through: z.number(),
  expected: z.number().describe('Mean chance of loss within 90 days'),
  observed: proportion,
})

const ruleRecord = z.object({
  rule: z.string(),
  fires: z.int(),
  firesAYear: z.number().nullable().describe('By account-year; null: could never be told'),
  precision: proportion
    .nullable()
    .describe('Fires followed by a loss within the horizon; its interval is widened for the number of rules'),
  whileHeld: proportion
    .nullable()
    .describe('Looks at which it holds followed by a loss within the horizon; interval likewise'),
  expected: z
    .number()
    .nullable()
    .describe('How many would be if it said nothing: the base rate of the same days'),
  lift: z.number().nullable().describe('Share while it holds ÷ expected'),
  link,
  recall: proportion.nullable().describe('Losses with a look in the horizon before at which it held'),
  lead: z
    .object({ losses: z.int(), quarter: z.number(), median: z.number(), threeQuarters: z.number() })
    .nullable()
    .describe('Days from the first fire to the loss, of the losses up to which it held'),
})

export const backtestSchema = z.object({
  measured,
  baseRate: proportion.nullable().describe('Looks with a loss within the horizon'),
  ranking: z.array(ranking),
  link,
  lift: z.array(lift),
  calibration: z.array(calibrationBin).nullable().describe('null: the horizon is not 90 days'),
  rules: z.array(ruleRecord),
  verdict: z.string().describe('What may be claimed'),
  says: z.array(z.string()).describe('What was measured, and what it does not say'),
}) satisfies z.ZodType<Backtest>
