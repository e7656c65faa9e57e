/** Retention over a window: NRR, GRR, logo retention and renewal rate, of all accounts or by group. */
import { retention } from '#src/detect/retention/retention.ts'
import { addMonths } from '#src/kernel/day.ts'
import { z } from 'zod'
import { errand } from '../operation.ts'
import { readPositions, retentionGroups } from '../read-positions.ts'
import { definitionSchema, retentionFiguresSchema } from '../retention-schema.ts'
import { retentionView, windowWithin } from '../retention-view.ts'

export const showRetention = errand({
  name: 'retention',
  summary: 'Show NRR, GRR, logo retention and renewal rate over a window',
  description:
    'Compares the customers of the first day with what is left of them on the last one; new customers are in no ratio. ' +
    'Every ratio comes with its two sides and their definition. A window that reaches beyond the last day that the ' +
    'data tells of is refused: where the data ends, customers do not. Groups are by what was known on the first day.',
  permission: 'read',
  http: { method: 'GET', path: '/retention' },
  input: z.object({
    from: z.iso
      .date()
      .optional()
      .describe('The first day: its customers are the cohort; without it a year before the last'),
    to: z.iso
      .date()
      .optional()
      .describe('The day on which the end is read; without it the last day that the data tells of'),
    by: z
      .enum(retentionGroups)
      .optional()
      .describe(
        'The same figures for each group, too; plan: run from a living plan on the first day, or not',
      ),
  }),
  output: z.object({
    window: z.object({ from: z.iso.date(), to: z.iso.date() }),
    knownUntil: z.iso.date().describe('The last day that the data tells of'),
    currency: z.string().nullable().describe('Of all amounts, at the rates of the first day'),
    definitions: z.array(definitionSchema),
    rules: z.array(z.string()).describe('How the edges are decided'),
    total: retentionFiguresSchema,
    by: z.enum(retentionGroups).nullable(),
    groups: z
      .array(
        z.object({
          group: z.string().nullable().describe('null: not known on the first day'),
          figures: retentionFiguresSchema,
        }),
      )
      .describe('They add up to the total; empty unless asked for'),
  }),
  run: async ({ by, ...asked }, context) => {
    // Before anything is read, so that a window without days is refused at once.
    if (asked.from !== undefined && asked.to !== undefined)
      windowWithin({ from: asked.from, to: asked.to }, asked.to)
    const view = await retentionView(context)
    const to = asked.to ?? view.knownUntil
    const window = windowWithin({ from: asked.from ?? addMonths(to, -12), to }, view.knownUntil)
    const { accounts, settings, knownUntil, currency } = view
    const positions = await readPositions({ accounts, window, lens: view.lensOf(window), by }, context)
    const found = retention(positions, window, currency, settings)
    return { ...found, knownUntil, currency, by: by ?? null, groups: by === undefined ? [] : found.groups }
  },
})
