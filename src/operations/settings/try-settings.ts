/** Tries settings on the whole portfolio before they are saved; writes nothing. */
import type { OwnSettings } from '#src/detect/settings/own-settings.ts'
import { type Judgement, judgementOf } from '#src/detect/settings/judgement.ts'
import { settingsEffect } from '#src/detect/settings/settings-effect.ts'
import { settingsChanges } from '#src/detect/settings/settings-changes.ts'
import { accountKeys } from '#src/store/histories.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { segmentsInUse } from '#src/store/standings.ts'
import { z } from 'zod'
import { diagnoseAccounts } from '../diagnose-accounts.ts'
import { type ErrandContext, errand } from '../operation.ts'
import { settingsFrom, settingsInput } from '../settings-input.ts'
import { settingChange, unusedSegments } from '../settings-schema.ts'

/** Changes of a kind that are listed; the others are counted. */
const LISTED = 50

const account = z.object({ id: z.uuid(), sourceId: z.string(), name: z.string() })
const status = z.enum(['Green', 'Yellow', 'Red']).nullable().describe('Of the leading model; null: none')
const leftOut = z.int().describe('How many more there are')
const names = z.object({ listed: z.array(z.string()), leftOut })
const count = z.object({ accounts: z.int(), arr: z.number() })
const totals = z.object({
  green: count,
  yellow: count,
  red: count,
  none: count.describe('Without a status'),
  currency: z.string().nullable(),
})

export const trySettings = errand({
  name: 'settings.try',
  summary: 'Show what other settings would change across the portfolio, before they are saved',
  description:
    'Diagnoses every account twice, with the settings that hold and with those given, and tells what differs: ' +
    'status, score, movements by rule, and the totals. Nothing is written. Limits of the queue do not show here: ' +
    'they decide when a movement becomes a card, not whether it is found.',
  permission: 'read',
  http: { method: 'POST', path: '/settings/try' },
  positional: ['file'],
  paths: ['file'],
  input: z.object(settingsInput),
  output: z.object({
    version: z.int().describe('The version that holds, to base a save on'),
    asOf: z.iso.date(),
    diagnosed: z.int().describe('Accounts'),
    changes: z.array(settingChange),
    unusedSegments,
    statusChanges: z.object({
      listed: z.array(z.object({ account, arr: z.number().nullable(), from: status, to: status })),
      leftOut,
    }),
    scoreChanges: z
      .object({
        listed: z.array(z.object({ account, from: z.number().nullable(), to: z.number().nullable() })),
        leftOut,
      })
      .describe('Beyond one point, the largest first'),
    movements: z
      .array(z.object({ rule: z.string(), appear: names, vanish: names }))
      .describe('By rule, the accounts on which something more, or nothing any more, is found'),
    totals: z.object({ before: totals, after: totals }),
  }),
  run: async (input, context) => {
    const proposed = settingsFrom(input, context.actor)
    const present = await context.inTransaction(latestSettings)
    const inUse = await context.inTransaction(segmentsInUse)
    const before = await judged(present, 'as they are', context)
    const after = await judged({ version: present.version, own: proposed }, 'as proposed', context)
    return {
      version: present.version,
      asOf: context.today,
      diagnosed: before.length,
      changes: settingsChanges(present.own, proposed),
      unusedSegments: Object.keys(proposed.segments).filter((segment) => !inUse.includes(segment)),
      ...settingsEffect(before, after, LISTED),
    }
  },
})

/** Keeps of each diagnosis only what is compared: a portfolio may be large. */
async function judged(
  settings: { readonly version: number; readonly own: OwnSettings },
  says: string,
  context: ErrandContext,
): Promise<Judgement[]> {
  const { inTransaction, today } = context
  const wanted = {
    accounts: await inTransaction(accountKeys),
    days: [today],
    daysOf: () => [today],
    settings,
  }
  const report: ErrandContext['report'] = (progress) =>
    context.report({ ...progress, says: `${progress.says}, settings ${says}` })
  const judgements: Judgement[] = []
  for await (const batch of diagnoseAccounts(wanted, { inTransaction, today, report })) {
    judgements.push(...batch.map(({ diagnosis }) => judgementOf(diagnosis)))
  }
  return judgements
}
