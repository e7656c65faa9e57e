/** What a report takes and answers: figures, notes and tables, as `ReportContent` of publish. */
import { lossReasonIds } from '#src/detect/outcomes/loss-reasons.ts'
import { z } from 'zod'
import { retentionGroups } from './read-positions.ts'

export const reportNames = ['retention', 'course', 'health', 'risk', 'quality', 'outcomes', 'rules'] as const

export type ReportName = (typeof reportNames)[number]

const day = z.iso.date()

export const reportInput = {
  report: z
    .enum(reportNames)
    .describe(
      'course: retention over the twelve months to the end of each month. quality, rules: as of now, without a window',
    ),
  from: day.optional().describe('The first day; default: a year before the last, of health ninety days'),
  to: day.optional().describe('The last day; default: the last that the data tells of, or today'),
  by: z.enum(retentionGroups).default('segment').describe('Of retention: the groups it is compared by'),
}

const kind = z.enum([
  'text',
  'name',
  'person',
  'account',
  'status',
  'day',
  'month',
  'count',
  'money',
  'share',
  'points',
])

const amount = z.object({ value: z.number().nullable().describe('null: undefined or not known'), kind })

const chart = z.union([
  z.object({ kind: z.literal('waterfall'), value: z.string() }),
  z.object({ kind: z.literal('lines'), values: z.array(z.string()) }),
  z.object({ kind: z.literal('stacks'), values: z.array(z.string()) }),
  z.object({ kind: z.literal('matrix'), rowsIn: z.string() }),
])

const reason = z.enum(lossReasonIds)

const row = z.object({
  id: z.string(),
  account: z.string().nullable().describe('Id of the account that it is about'),
  cells: z.array(z.union([z.string(), z.number(), z.null()])).describe('In the order of the columns'),
  reason: z
    .object({ on: day, said: reason.nullable(), proposed: reason.nullable() })
    .optional()
    .describe('Of a renewal that was lost or shrank: what a person said, and what its records say'),
})

export const reportSchema = z.object({
  report: z.enum(reportNames),
  window: z.object({ from: day, to: day }).nullable().describe('null: as of now'),
  asOf: day,
  currency: z.string().nullable().describe('Of all amounts'),
  figures: z.array(
    amount.extend({
      id: z.string(),
      name: z.string(),
      of: z.array(amount).nullable().describe('Both sides of a ratio'),
      definition: z.string(),
    }),
  ),
  untold: z
    .string()
    .nullable()
    .describe('That earlier days hold only a part, because the past is not told yet; null: all is told'),
  notes: z.array(z.string()).describe('Definitions, and how the edges are decided'),
  tables: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      says: z.string(),
      columns: z.array(z.object({ id: z.string(), name: z.string(), kind })),
      rows: z.array(row).describe('At most 500; `report file` gives all'),
      total: z.int().describe('Rows in all'),
      chart: chart.nullable(),
    }),
  ),
})
