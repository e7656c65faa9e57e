/** How the health of an account stands today: what each dimension brings, which caps there are, what is missing, and how its owners judge it. */
import { capStandings } from '#src/detect/health/cap-standings.ts'
import { dimensionShares } from '#src/detect/health/dimension-shares.ts'
import { missingSignals } from '#src/detect/health/missing-signals.ts'
import { CRITICAL_BELOW, HEALTHY_ABOVE } from '#src/detect/health/seven-signal.ts'
import { signalIds } from '#src/detect/diagnosis.ts'
import { ownerSince } from '#src/facts/owner-since.ts'
import type { Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { sentimentStanding } from '#src/plan/sentiment-standing.ts'
import { factsOfAccounts } from '#src/store/histories.ts'
import { plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { diagnosisOf } from '#src/store/standings.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { evidence } from '../diagnosis-schema.ts'
import { transactionOperation } from '../operation.ts'
import { settingsMadeWith } from '../settings-made-with.ts'

const judgement = z.object({
  score: z.number().describe('1–5, by its anchors'),
  by: z.string(),
  on: z.iso.date(),
})

const sentiment = z.object({
  now: judgement.nullable().describe('null: not yet judged by the present owner'),
  lapsed: judgement.nullable().describe('What the owner before judged: it does not pass to the next'),
})

export const showHealth = transactionOperation({
  name: 'health.show',
  summary: 'Show how the health of an account is made up, what holds it down and what it lacks',
  description:
    'The dimensions of the weighted model with what each brings to the total, every cap with whether it holds, the ' +
    'signals that are missing or stale with the records that would bring them, and beside all this how the owners ' +
    'judge the account: a judgement never enters a score, and lapses when the owner changes.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/health' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    asOf: z.iso.date(),
    leads: z.enum(['weighted', 'seven']),
    lines: z
      .object({
        greenFrom: z.number(),
        yellowFrom: z.number(),
        healthyAbove: z.number(),
        criticalBelow: z.number(),
      })
      .describe('Scores at which the statuses of the two models begin'),
    leastCoverage: z.number().describe('Under it there is no status, 0–1'),
    dimensions: z.array(
      z.object({
        dimension: z.enum(['usage', 'engagement', 'sentiment', 'support']),
        value: z.number().nullable().describe('0–100; null: not measured'),
        weight: z.number().describe('Of 100'),
        points: z.number().nullable().describe('Of the total before any cap'),
        signals: z.array(z.enum(signalIds)),
      }),
    ),
    caps: z.array(
      z.object({
        id: z.string(),
        asks: z.string(),
        holdsAt: z.number().describe('The highest total while it holds'),
        state: z.enum(['holds', 'free', 'unknown']).describe('unknown: its records are not known'),
        says: z.string(),
        evidence: z.array(evidence),
      }),
    ),
    missing: z.array(
      z.object({
        id: z.enum(signalIds),
        state: z.enum(['missing', 'stale']).describe('stale: its feed has fallen silent'),
        says: z.string(),
        wants: z.array(z.string()).describe('Kinds of record that would bring it'),
      }),
    ),
    sentiment: z.object({ csm: sentiment, am: sentiment, why: z.string().nullable() }),
  }),
  run: async ({ account }, { tx, today }) => {
    const { id } = await accountNamed(tx, account)
    const diagnosis = await diagnosisOf(tx, id)
    if (diagnosis === null)
      throw new Failure('conflict', `${account} was not diagnosed yet`, { hint: 'Ask again once it is.' })
    const settings = await settingsMadeWith(tx, id, diagnosis.settingsVersion)
    const { health } = settings
    return {
      asOf: diagnosis.asOf,
      leads: diagnosis.leads,
      lines: {
        greenFrom: health.greenFrom,
        yellowFrom: health.yellowFrom,
        healthyAbove: HEALTHY_ABOVE,
        criticalBelow: CRITICAL_BELOW,
      },
      leastCoverage: health.leastCoverage,
      dimensions: dimensionShares(diagnosis.health.weighted.signals, health.weights),
      caps: capStandings(diagnosis, settings),
      missing: missingSignals(diagnosis),
      sentiment: await sentimentOf(tx, id, today),
    }
  },
})

async function sentimentOf(tx: Transaction, accountId: string, today: Day) {
  const facts = (await factsOfAccounts(tx, [accountId], ['account'])).get(accountId) ?? []
  const plan = (await plansOf(tx, [accountId])).get(accountId)!.plan
  const [item] = plan.items.sentiment.values()
  return {
    csm: sentimentStanding(item, 'byCsm', ownerSince(facts, 'csm_email', today)),
    am: sentimentStanding(item, 'byAm', ownerSince(facts, 'am_email', today)),
    why: item?.values.why ?? null,
  }
}
