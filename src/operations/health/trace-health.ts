/** The health of an account over its past: a point a week in both models, each signal, and every day on which the score turned. */
import { signalIds } from '#src/detect/diagnosis.ts'
import { healthCourse } from '#src/detect/health/health-course.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { addMonths } from '#src/kernel/day.ts'
import { judgedFrom } from '#src/store/judged-from.ts'
import { keptHealth } from '#src/store/kept-health.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { segmentOf } from '#src/store/standings.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

const day = z.iso.date()

const model = z.object({
  score: z.number().nullable(),
  status: z.enum(['Healthy', 'At Risk', 'Critical', 'Green', 'Yellow', 'Red']).nullable(),
  coverage: z.number().describe('0–1'),
})

const end = z.object({ on: day, score: z.number().nullable(), status: model.shape.status })

export const traceHealth = transactionOperation({
  name: 'health.history',
  summary: 'Show the health of an account and each of its signals over the past months',
  description:
    'Read from the snapshots of the days, which are never written again from later knowledge. `turns` are all days ' +
    'on which the score, the status or a cap changed, each taken apart; the records behind one are told by ' +
    '`health compare` of its two days.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/health/history' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    months: z.int().min(1).max(36).default(12),
  }),
  output: z.object({
    account: z.uuid(),
    weeks: z
      .array(
        z.object({
          on: day,
          replayed: z.boolean().describe('Made later, from what was known on that day'),
          leads: z.enum(['weighted', 'seven']),
          weighted: model,
          seven: model,
          caps: z.array(z.object({ id: z.string(), holdsAt: z.number(), says: z.string() })),
          signals: z.array(
            z.object({
              id: z.enum(signalIds),
              score: z.number().nullable(),
              value: z.number().nullable(),
              stale: z.boolean(),
              applicable: z.boolean(),
            }),
          ),
        }),
      )
      .describe('The latest snapshot of each week, the oldest first'),
    turns: z
      .array(
        z.object({
          before: end,
          after: end,
          points: z.number().nullable().describe('null: no score on one of the days'),
          signals: z.array(
            z.object({
              id: z.enum(signalIds),
              kind: z.enum(['moved', 'appeared', 'vanished']),
              scoreBefore: z.number().nullable(),
              scoreAfter: z.number().nullable(),
              points: z.number(),
            }),
          ),
          capsCame: z.array(z.string()),
          capsWent: z.array(z.string()),
          capsKnownFrom: day.nullable().describe('As `health compare` tells it'),
          capPoints: z.number(),
          settingsPoints: z.number(),
          sentence: z.string(),
        }),
      )
      .describe('The newest first, in the model that led then'),
  }),
  run: async ({ account, months }, { tx, today }) => {
    const { id } = await accountNamed(tx, account)
    const { own } = await latestSettings(tx)
    const { health } = mergedSettings(own, await segmentOf(tx, id))
    const kept = await keptHealth(tx, id, addMonths(today, -months))
    const { weeks, turns } = healthCourse(kept, health, await judgedFrom(tx, id))
    return { account: id, weeks: [...weeks], turns: [...turns] }
  },
})
