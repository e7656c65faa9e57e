/** Diagnoses accounts on the organization's day and keeps the result: standing, snapshot, movements. */
import { defaultSettings } from '#src/detect/settings.ts'
import { settle, type ToSettle } from '#src/detect/settle.ts'
import type { Day } from '#src/kernel/day.ts'
import { accountKeys } from '#src/store/histories.ts'
import { cardsToSettle, openCards, updateCards } from '#src/store/movements.ts'
import { saveSnapshots } from '#src/store/snapshots.ts'
import { saveStandings, sourcesBefore } from '#src/store/standings.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { diagnoseAccounts, type DiagnosedAccount } from '../diagnose-accounts.ts'
import { errand } from '../operation.ts'

export const refreshDiagnoses = errand({
  name: 'diagnosis.refresh',
  summary: 'Diagnose again and keep the result',
  description:
    'Runs by itself: for the accounts that an import touched within seconds, and for all every night, because ' +
    'silence sends no event. A day’s snapshot is written once and never changed by later knowledge.',
  permission: 'operate',
  schedule: '15 2 * * *',
  http: { method: 'POST', path: '/diagnoses/refresh' },
  input: z.object({
    accountIds: z.array(z.uuid()).optional().describe('Only these accounts, by id; default: all'),
  }),
  output: z.object({
    diagnosed: z.int(),
    moved: z.int().describe('Accounts with a movement'),
    queued: z.int().describe('Movements that came into the queue'),
  }),
  run: async (input, context) => {
    const only = input.accountIds && new Set(input.accountIds)
    const known = await context.inTransaction(accountKeys)
    const accounts = only ? known.filter((account) => only.has(account.id)) : known
    const toSettle: ToSettle[] = []
    const wanted = { accounts, days: [context.today], daysOf: () => [context.today] }
    for await (const batch of diagnoseAccounts(wanted, context)) {
      toSettle.push(...(await context.inTransaction((tx) => keep(tx, batch))))
    }
    const queued = await context.inTransaction((tx) => settleCards(tx, toSettle, context.today))
    const moved = toSettle.filter((one) => one.diagnosis.movements.length > 0)
    return { diagnosed: toSettle.length, moved: moved.length, queued }
  },
})

/** Saves a batch and says what its cards have to be settled with. */
async function keep(tx: Transaction, batch: readonly DiagnosedAccount[]): Promise<ToSettle[]> {
  if (batch.length === 0) return []
  const diagnoses = batch.map((one) => one.diagnosis)
  const before = await sourcesBefore(
    tx,
    diagnoses.map((one) => one.account.id),
  )
  await saveStandings(tx, batch)
  await saveSnapshots(tx, diagnoses, false)
  return batch.map(({ diagnosis, profile }) => {
    const { account, movements, undecided, health } = diagnosis
    const known = before.get(account.id)
    const sources = health.weighted.signals.map((signal) => signal.source).filter((source) => source !== null)
    return {
      diagnosis: { account, movements, undecided },
      ownerEmail: profile.csmEmail ?? profile.amEmail,
      isFirst: known === undefined,
      newSources:
        known === undefined ? [] : [...new Set(sources)].filter((source) => !known.includes(source)),
    }
  })
}

/** @returns how many cards came into the queue */
async function settleCards(tx: Transaction, toSettle: readonly ToSettle[], today: Day): Promise<number> {
  const accountIds = toSettle.map((one) => one.diagnosis.account.id)
  const settled = settle(toSettle, await cardsToSettle(tx, accountIds, today), today, defaultSettings.queue)
  await openCards(tx, settled.open)
  await updateCards(tx, [...settled.keep, ...settled.clear])
  return settled.open.filter((card) => card.state === 'queued').length
}
