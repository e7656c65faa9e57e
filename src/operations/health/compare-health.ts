/** What moved the health of an account between two days: each signal, each cap, and the records behind them. */
import { signalIds } from '#src/detect/diagnosis.ts'
import type { Snapshot } from '#src/detect/snapshot.ts'
import { healthChange } from '#src/detect/health/change.ts'
import { pastHealthOf } from '#src/detect/health/past-health.ts'
import type { Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { judgedFrom } from '#src/store/judged-from.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { snapshotBy, snapshotsOf } from '#src/store/snapshots.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { cap, evidence } from '../diagnosis-schema.ts'
import { transactionOperation } from '../operation.ts'
import { settingsMadeWith } from '../settings-made-with.ts'

const day = z.iso.date()

const end = z.object({
  on: day.describe('The day of the snapshot: the one asked for, or the latest before it'),
  score: z.number().nullable(),
  status: z.enum(['Healthy', 'At Risk', 'Critical', 'Green', 'Yellow', 'Red']).nullable(),
})

const moved = z.object({
  id: z.enum(signalIds),
  kind: z.enum(['moved', 'appeared', 'vanished']).describe('appeared, vanished: measured on one day only'),
  scoreBefore: z.number().nullable(),
  scoreAfter: z.number().nullable(),
  valueBefore: z.number().nullable(),
  valueAfter: z.number().nullable(),
  points: z.number().describe('Points of the total'),
  saysBefore: z.string().nullable().describe('Its arithmetic on the earlier day'),
  saysAfter: z.string().nullable().describe('Its arithmetic on the later day, or why it is not measured'),
  records: z.array(evidence).describe('Its records that were not there before'),
})

export const compareHealth = transactionOperation({
  name: 'health.compare',
  summary: 'Say what moved the health of an account between two days',
  description:
    'Takes the change apart exactly: the points of each signal, of the caps and of changed settings sum to it. It reads ' +
    'the snapshots of the two days, or the latest before them, in the model that led on the later day.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/health/compare' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    from: day.describe('The earlier day'),
    to: day.optional().describe('The later day; default: today'),
  }),
  output: z.object({
    account: z.object({ id: z.uuid(), sourceId: z.string(), name: z.string() }),
    leads: z.enum(['weighted', 'seven']).describe('The model of the scores'),
    before: end,
    after: end,
    points: z.number().nullable().describe('null: no score on one of the days'),
    signals: z.array(moved).describe('The largest first'),
    capsCame: z.array(cap),
    capsWent: z.array(cap),
    capsKnownFrom: day
      .nullable()
      .describe(
        'Caps that came may have held before: what they rest on is recorded only since that day. null: they came since',
      ),
    capPoints: z.number(),
    settingsPoints: z.number(),
    onlyMeasured: z.boolean().describe('Moved only because a signal appeared or vanished'),
    records: z.array(evidence).describe('Records that were not there before'),
    sentence: z.string(),
  }),
  run: async ({ account, from, to }, { tx, today }) => {
    const key = await accountNamed(tx, account)
    const later = to ?? today
    if (later < from)
      throw new Failure('invalid-input', `${later} lies before ${from}`, {
        hint: 'Give the earlier day as `from`.',
      })
    const before = await snapshotOn(tx, key, from)
    const after = await snapshotOn(tx, key, later)
    const leads = after.leads ?? 'weighted'
    const { health } = await settingsMadeWith(tx, key.id, after.settingsVersion)
    const judged = await judgedFrom(tx, key.id)
    const ends = [before, after].map((one) => pastHealthOf({ ...one, leads }))
    const change = healthChange(ends[0]!, ends[1]!, health, judged)
    return { account: after.account, leads, ...change }
  },
})

/** A snapshot of an older version may lack what came later. */
type Stored = Omit<Snapshot, 'leads' | 'settingsVersion'> &
  Partial<Pick<Snapshot, 'leads' | 'settingsVersion'>>

async function snapshotOn(
  tx: Transaction,
  { id, sourceId }: { readonly id: string; readonly sourceId: string },
  on: Day,
): Promise<Stored> {
  const found = await snapshotBy(tx, id, on)
  if (found !== null) return found
  const [first] = await snapshotsOf(tx, id)
  throw new Failure('not-found', `There is no snapshot of ${sourceId} on or before ${on}`, {
    hint: first === undefined ? 'It was not diagnosed yet.' : `Its first one is of ${first.on}.`,
  })
}
