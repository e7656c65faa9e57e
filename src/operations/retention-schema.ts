/** The figures of retention as the doors give them: the schema of detect's `RetentionFigures`. */
import { z } from 'zod'

const ratio = z.object({
  value: z.number().nullable().describe('null: the denominator is 0, undefined'),
  numerator: z.number(),
  denominator: z.number(),
})

const logosWithArr = z.object({ logos: z.int(), arr: z.number() })

const logosAndDecisions = z.object({ logos: z.int(), decisions: z.int() })

export const retentionFiguresSchema = z.object({
  nrr: ratio.describe('Net revenue retention'),
  grr: ratio.describe('Gross revenue retention, never above 1'),
  logoRetention: ratio,
  renewalRate: ratio.describe('By number of decisions'),
  renewalRateByArr: ratio.describe('By ARR, each decision at most at what was due'),
  cohort: z
    .object({
      start: z.number(),
      expansion: z.number(),
      priceRise: z.number().describe('Part of the expansion: same seats and plan, more ARR'),
      resumed: z.number().describe('Part of the expansion: no ARR at the start, as in a pause'),
      contraction: z.number().describe('Of customers that were kept'),
      paused: z.number().describe('Part of the contraction: a pause at the end'),
      churn: z.number().describe('Of customers that were lost'),
      end: z.number(),
    })
    .describe('ARR of the customers of the first day: start + expansion − contraction − churn = end'),
  logos: z.object({ start: z.int(), kept: z.int(), lost: z.int() }),
  newLogos: logosWithArr.describe('New at the end; in none of the ratios'),
  returnedLogos: logosWithArr.describe('Gone on the first day, back at the end; in none of the ratios'),
  moved: z.number().describe('ARR that moved between accounts of one family: neither lost nor gained'),
  late: logosAndDecisions.describe('Term over, not renewed yet, still in use: kept for the grace'),
  unknownArr: logosAndDecisions.describe('Without a known amount or rate: counted by number only'),
})

export const definitionSchema = z.object({
  figure: z.enum(['nrr', 'grr', 'logoRetention', 'renewalRate', 'renewalRateByArr']),
  numerator: z.string(),
  denominator: z.string(),
})
