/** The accounts behind the renewal forecast, by their deciding day, each with what is missing for it. */
import { forecastCategories } from '#src/detect/diagnosis.ts'
import { readPlan } from '#src/detect/plan/read-plan.ts'
import { calledCategory } from '#src/detect/renewal/called-category.ts'
import { isDecidedAs } from '#src/detect/renewal/renewal-run.ts'
import { lackIds, renewalLacks } from '#src/detect/renewal/renewal-lacks.ts'
import type { Settings } from '#src/detect/settings.ts'
import { settingsBySegment } from '#src/detect/settings/settings-by-segment.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import { planWith } from '#src/plan/plan-with.ts'
import { lastDiagnosisOn } from '#src/store/last-diagnosis-on.ts'
import { planItemsOf, renewalPage, type RenewalRow } from '#src/store/renewal-forecast.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { z } from 'zod'
import { calledRenewals } from '../called-renewals.ts'
import { transactionOperation } from '../operation.ts'
import { lastOf, renewalFilterInput, withinQuarters } from './forecast-renewals.ts'

const category = z.enum(forecastCategories)

export const listRenewalAccounts = transactionOperation({
  name: 'renewal.accounts',
  summary: 'List the renewals of the next four quarters, each with what is missing',
  description:
    'By the day that decides, and on the same day the largest first. What is missing: an open blocker, late steps, no ' +
    'next step, no owner’s figure of the last 30 days, no economic buyer or none met, and what the day or the amount ' +
    'rests on. What a plan holds is asked only of accounts whose tier carries one; of others late steps are told in the red ' +
    'and near the decision, as the queue of the day has them.',
  permission: 'read',
  http: { method: 'GET', path: '/renewals/accounts' },
  input: z.object({
    ...renewalFilterInput,
    from: z.iso.date().optional().describe('Decided on that day or later'),
    to: z.iso.date().optional().describe('Decided on that day or earlier'),
    category: category.optional().describe('As it counts in the forecast'),
    limit: z.int().min(1).max(200).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    asOf: z.iso.date().nullable(),
    accounts: z.array(
      z.object({
        id: z.uuid(),
        sourceId: z.string(),
        name: z.string(),
        owner: z.string().nullable(),
        segment: z.string().nullable(),
        tier: z.int().nullable(),
        arr: z.number().nullable(),
        currency: z.string().nullable(),
        status: z.enum(['Green', 'Yellow', 'Red']).nullable(),
        dueOn: z.iso.date(),
        days: z.int().describe('From the day of the diagnosis'),
        kind: z.enum(['notice', 'end']).nullable().describe('null: it is decided, or the day is not known'),
        assumed: z.boolean().describe('The day rests on an assumed notice period'),
        category: category.describe('As it counts in the forecast'),
        byOutlook: category,
        p: z.number().describe('Outlook'),
        owners: z
          .object({
            p: z.number().nullable(),
            category,
            by: z.string(),
            on: z.iso.date(),
            isFar: z.boolean(),
          })
          .nullable()
          .describe('What an owner has called in the last 30 days'),
        checklist: z.object({ done: z.int(), of: z.int() }).nullable(),
        nextStep: z
          .object({ says: z.string(), dueOn: z.iso.date() })
          .nullable()
          .describe('The open action of the plan that is due next'),
        lacks: z.array(z.object({ id: z.enum(lackIds), says: z.string() })),
      }),
    ),
  }),
  run: async ({ within, ...asked }, { tx, today }) => {
    const asOf = await lastDiagnosisOn(tx)
    if (asOf === null) return { asOf, accounts: [] }
    const bound = lastOf(asOf, within)
    const to = bound !== undefined && (asked.to === undefined || bound < asked.to) ? bound : asked.to
    const { own } = await latestSettings(tx)
    const settingsOf = settingsBySegment(own)
    const startMonth = settingsOf(null).calendar.fiscalYearStartMonth
    const narrowed = withinQuarters({ ...asked, to }, asOf, startMonth)
    const rows = await renewalPage(tx, narrowed, await calledRenewals(tx))
    const ids = rows.map(({ id }) => id)
    const items = await planItemsOf(tx, ids, ['renewal', 'checklist', 'actions', 'blockers'])
    const accounts = rows.map((row) =>
      accountOf(row, { items: items.get(row.id) ?? [], settings: settingsOf(row.segment), today }),
    )
    return { asOf, accounts }
  },
})

interface Beside {
  readonly items: readonly PlanItem[]
  readonly settings: Settings
  readonly today: Day
}

function accountOf(row: RenewalRow, { items, settings, today }: Beside) {
  const { deadline, renewal, coverage, outlook: p, counts, asOf, ...shown } = row
  const plan = planWith(items)
  const hasPlan = row.tier !== null
  const isKept = row.status === 'Red' || items.length > 0
  const looked = {
    renewal,
    p,
    deadline,
    coverage: coverage ?? [],
    arr: row.arr,
    owner: row.owner,
    hasPlan,
    isKept,
  }
  const isDecided = isDecidedAs(renewal.category)
  return {
    ...shown,
    days: daysBetween(asOf, row.dueOn),
    kind: isDecided ? null : (deadline?.kind ?? null),
    assumed: !isDecided && deadline?.assumed === true,
    category: counts,
    byOutlook: renewal.category,
    p,
    owners: isDecided ? null : calledCategory({ plan: readPlan(plan), asOf, forecast: settings.forecast }, p),
    ...renewalLacks({ ...looked, plan, settings, asOf, today }),
  }
}
