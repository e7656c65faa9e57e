/** Retention over a window: NRR, GRR, logo retention and renewal rate, of all accounts or by group. */
import { retention } from '#src/detect/retention/retention.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { catalogueOn } from '#src/facts/catalogue.ts'
import { type Day, latest } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { type AccountKey, accountKeys } from '#src/store/histories.ts'
import { lastLearned } from '#src/store/retention-facts.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { z } from 'zod'
import { batches } from '../batches.ts'
import { type ErrandContext, errand } from '../operation.ts'
import { readPositions } from '../read-positions.ts'
import { definitionSchema, retentionFiguresSchema } from '../retention-schema.ts'

const BATCH = 50

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
    from: z.iso.date().describe('The first day: its customers are the cohort'),
    to: z.iso.date().describe('The day on which the end is read'),
    by: z.enum(['tier', 'segment', 'owner']).optional().describe('The same figures for each group, too'),
  }),
  output: z.object({
    window: z.object({ from: z.iso.date(), to: z.iso.date() }),
    knownUntil: z.iso.date().describe('The last day that the data tells of'),
    currency: z.string().nullable().describe('Of all amounts, at the rates of the first day'),
    definitions: z.array(definitionSchema),
    rules: z.array(z.string()).describe('How the edges are decided'),
    total: retentionFiguresSchema,
    by: z.enum(['tier', 'segment', 'owner']).nullable(),
    groups: z
      .array(
        z.object({
          group: z.string().nullable().describe('null: not known on the first day'),
          figures: retentionFiguresSchema,
        }),
      )
      .describe('They add up to the total; empty unless asked for'),
  }),
  run: async ({ from, to, by }, context) => {
    if (from >= to) {
      throw new Failure('invalid-input', `The window from ${from} to ${to} has no days`, {
        hint: 'Give a first day that lies before the last one.',
      })
    }
    const { inTransaction, today } = context
    const accounts = await inTransaction(accountKeys)
    const knownUntil = await endOfData(accounts, context)
    refuseBeyond(to, knownUntil)
    const settings = mergedSettings((await inTransaction(latestSettings)).own, null)
    const { facts, currency } = await inTransaction((tx) => catalogueFacts(tx, settings.currency))
    const { products, exchange } = catalogueOn(facts, currency, today)
    const atStart = { into: exchange.into, rateOn: (code: string) => exchange.rateOn(code, from) }
    const lens = { knownBy: today, settings, catalogue: { products, exchange: atStart } }
    const positions = await readPositions({ accounts, window: { from, to }, lens, by }, context)
    const found = retention(positions, { from, to }, exchange.into, settings)
    return {
      ...found,
      knownUntil,
      currency: exchange.into,
      by: by ?? null,
      groups: by === undefined ? [] : found.groups,
    }
  },
})

async function endOfData(
  accounts: readonly AccountKey[],
  { inTransaction, today }: ErrandContext,
): Promise<Day> {
  let last: Day | null = null
  for (const batch of batches(accounts, BATCH)) {
    const ids = batch.map(({ id }) => id)
    last = latest(last, await inTransaction((tx) => lastLearned(tx, ids, today)))
  }
  if (last !== null) return last
  throw new Failure('invalid-input', 'There is no data yet to read retention from', {
    hint: 'Import accounts and subscriptions first.',
  })
}

function refuseBeyond(to: Day, knownUntil: Day): void {
  if (to <= knownUntil) return
  throw new Failure(
    'invalid-input',
    `The window ends on ${to}, but the data tells of nothing after ${knownUntil}: where the data ends, customers do not`,
    { hint: `Ask for a window that ends on ${knownUntil} or before, or import what happened since.` },
  )
}
