/** Fills the past of accounts with what would have been said then: each day from what was known on it, marked "replayed". */
import { addDays, type Day } from '#src/kernel/day.ts'
import { accountsToReplay, markReplayed } from '#src/store/accounts-to-replay.ts'
import type { AccountKey } from '#src/store/histories.ts'
import { daysWithoutSnapshot } from '#src/store/days-without-snapshot.ts'
import { saveSnapshots } from '#src/store/snapshots.ts'
import { z } from 'zod'
import { batches } from '../batches.ts'
import { diagnoseAccounts } from '../diagnose-accounts.ts'
import { type ErrandContext, errand } from '../operation.ts'

/** A year by weeks, so that every course is there soon, and then a quarter day by day. */
const WEEKS = 52
const DAYS = 91

/** Days that are replayed together: their histories are read once. */
const TOGETHER = 13

/** Accounts that are asked at once which days they lack. */
const ASKED = 100

export const replayHistory = errand({
  name: 'diagnosis.replay',
  summary: 'Fill the past with what would have been said then',
  description:
    'Runs by itself after accounts were diagnosed: a year back by weeks, a quarter back by days, the latest first. ' +
    'Each day is computed from what was known on it and marked "replayed"; a day that has a snapshot keeps it.',
  permission: 'operate',
  schedule: '45 2 * * *',
  follows: 'diagnosis.refresh',
  http: { method: 'POST', path: '/diagnoses/replay' },
  input: z.object({}),
  output: z.object({ replayed: z.int().describe('Days of accounts that were filled') }),
  run: async (_input, context) => {
    const accounts = await context.inTransaction((tx) => accountsToReplay(tx, context.today))
    const all = pastDays(context.today)
    let replayed = 0
    for (const days of batches(all, TOGETHER)) {
      context.report({ says: 'Replaying the past', done: all.indexOf(days[0]!), of: all.length })
      if (accounts.length > 0) replayed += await replay(accounts, days, context)
    }
    for (const batch of batches(idsOf(accounts), ASKED))
      await context.inTransaction((tx) => markReplayed(tx, batch, context.today))
    return { replayed }
  },
})

/** The latest first: of a year each seventh day, then each day of a quarter. */
function pastDays(today: Day): Day[] {
  const weekly = Array.from({ length: WEEKS }, (_, week) => addDays(today, -7 * (week + 1)))
  const daily = Array.from({ length: DAYS }, (_, day) => addDays(today, -(day + 1)))
  return [...new Set([...weekly, ...daily])]
}

async function replay(
  accounts: readonly AccountKey[],
  days: readonly Day[],
  context: ErrandContext,
): Promise<number> {
  const lacking = new Map<string, Day[]>()
  for (const batch of batches(idsOf(accounts), ASKED)) {
    for (const { accountId, on } of await context.inTransaction((tx) => daysWithoutSnapshot(tx, batch, days)))
      lacking.set(accountId, [...(lacking.get(accountId) ?? []), on])
  }
  if (lacking.size === 0) return 0
  const wanted = {
    accounts: accounts.filter(({ id }) => lacking.has(id)),
    days: [...new Set([...lacking.values()].flat())],
    // Who asks for it waits for it.
    ...(context.actor.role === 'clock' ? { giveWay: () => context.house.callers.gone() } : {}),
    daysOf: ({ id }: Pick<AccountKey, 'id'>) => lacking.get(id)?.toSorted() ?? [],
  }
  let replayed = 0
  for await (const batch of diagnoseAccounts(wanted, context)) {
    const diagnoses = batch.map(({ diagnosis }) => diagnosis)
    await context.inTransaction((tx) => saveSnapshots(tx, diagnoses, true))
    replayed += diagnoses.length
  }
  return replayed
}

function idsOf(accounts: readonly AccountKey[]): string[] {
  return accounts.map((account) => account.id)
}
