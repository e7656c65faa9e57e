/** Diagnoses accounts on the organization's day and keeps the result: standing, snapshot, movements. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { settle, type ToSettle } from '#src/detect/settle.ts'
import type { Day } from '#src/kernel/day.ts'
import { accountKeys } from '#src/store/histories.ts'
import { importsToDiagnose } from '#src/store/imports.ts'
import { cardsToSettle, openCards, updateCards } from '#src/store/movements.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { saveSnapshots } from '#src/store/snapshots.ts'
import { saveSettledSources, saveStandings, settledSources } from '#src/store/standings.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { batches } from '../batches.ts'
import { bringPlansIn } from '../bring-plans-in.ts'
import { diagnoseAccounts, type DaysWanted, type DiagnosedAccount, type Met } from '../diagnose-accounts.ts'
import { fillPlans, isToFill } from '../fill-plans.ts'
import { keepQuality } from '../keep-quality.ts'
import { errand } from '../operation.ts'
import { portfolioOfTheDay } from '../portfolio-of-the-day.ts'

/** Plans whose quality is told in one transaction: a page waits for none of them. */
const QUALITY_BATCH = 10

export const refreshDiagnoses = errand({
  name: 'diagnosis.refresh',
  summary: 'Diagnose again and keep the result',
  description:
    'Runs by itself: for the accounts that an import touched within seconds, and for all every night, because ' +
    'silence sends no event. The snapshot of a day is what was said last on it, and later knowledge never changes ' +
    'it. Plans of tier 1 to 3 are filled from the records, and follow them where no person has said otherwise.',
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
    // Of an import that ended too early plan files may wait: what people wrote comes before what records fill in.
    if (!only) await bringPlansIn(context, await context.inTransaction(importsToDiagnose), 'all')
    const known = await context.inTransaction(accountKeys)
    const accounts = only ? known.filter((account) => only.has(account.id)) : known
    const kept: Kept[] = []
    const touched = accounts.map((account) => account.id)
    const toFill: Met[] = []
    const wanted: DaysWanted = {
      accounts,
      days: [context.today],
      daysOf: () => [context.today],
      portfolioOf: (asked) => portfolioOfTheDay(context.inTransaction, asked, touched),
      meet: (met) => void (isToFill(met) && toFill.push(met)),
    }
    for await (const batch of diagnoseAccounts(wanted, context)) {
      kept.push(...(await context.inTransaction((tx) => keep(tx, batch))))
      await fillPlans(toFill.splice(0), context)
    }
    const queued = await context.inTransaction((tx) => settleCards(tx, kept, context.today))
    // Which movements wait for an answer is part of it: not before the cards are settled.
    for (const batch of batches(touched, QUALITY_BATCH))
      await context.inTransaction((tx) => keepQuality(tx, batch, context.today))
    const moved = kept.filter((one) => one.diagnosis.movements.length > 0)
    return { diagnosed: kept.length, moved: moved.length, queued }
  },
})

/** What its cards are settled with, of an account whose diagnosis is kept. */
interface Kept extends Pick<ToSettle, 'diagnosis' | 'ownerEmail'> {
  readonly accountId: string
  readonly sources: readonly string[]
}

async function keep(tx: Transaction, batch: readonly DiagnosedAccount[]): Promise<Kept[]> {
  if (batch.length === 0) return []
  await saveStandings(tx, batch)
  await saveSnapshots(
    tx,
    batch.map((one) => one.diagnosis),
    false,
  )
  return batch.map(({ diagnosis: { account, movements, undecided, health }, profile }) => {
    const sources = health.weighted.signals.map((signal) => signal.source).filter((source) => source !== null)
    return {
      accountId: account.id,
      diagnosis: { account, movements, undecided },
      ownerEmail: profile.csmEmail ?? profile.amEmail,
      sources: [...new Set(sources)],
    }
  })
}

/** @returns how many cards came into the queue */
async function settleCards(tx: Transaction, kept: readonly Kept[], today: Day): Promise<number> {
  const accountIds = kept.map((one) => one.accountId)
  const { queue } = mergedSettings((await latestSettings(tx)).own, null)
  const cards = await cardsToSettle(tx, accountIds, today, queue)
  const before = await settledSources(tx, accountIds)
  const toSettle = kept.map(({ accountId, diagnosis, ownerEmail, sources }) => {
    const known = before.get(accountId)
    const newSources = known === undefined ? [] : sources.filter((source) => !known.includes(source))
    return { diagnosis, ownerEmail, isFirst: known === undefined, newSources }
  })
  const settled = settle(toSettle, cards, today, queue)
  await openCards(tx, settled.open)
  await updateCards(tx, [...settled.keep, ...settled.clear])
  await saveSettledSources(tx, kept)
  return settled.open.filter((card) => card.state === 'queued').length
}
