/** Reviews that run over days: what the day knows of them, what was passed over, and accounts that became part of others. */
import { describe, expect, it } from 'vitest'
import { mergeAccounts } from '#src/operations/accounts/merge-accounts.ts'
import { listMovements } from '#src/operations/movements/list-movements.ts'
import { snoozeMovement } from '#src/operations/movements/snooze-movement.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { readPlan } from '#src/operations/plans/read-plan.ts'
import { recordReview } from '#src/operations/reviews/record-review.ts'
import { showReview } from '#src/operations/reviews/show-review.ts'
import { startReview } from '#src/operations/reviews/start-review.ts'
import { showToday } from '#src/operations/today/show-today.ts'
import { forecastRenewals } from '#src/operations/renewals/forecast-renewals.ts'
import { listRenewals } from '#src/operations/renewals/list-renewals.ts'
import { importTrial } from './support/import-trial.ts'

const TODAY = '2026-06-30'
const trial = importTrial(TODAY)
const am = 'am@vendor.example'

const book = {
  'accounts.csv': [
    'id,name,tier,am_email,csm_email',
    `A,Alpha,2,${am},ann@vendor.example`,
    'B,Beta,2,,ann@vendor.example',
  ],
  'subscriptions.csv': [
    'id,account_id,start_on,end_on,auto_renew,arr,currency,status,seats',
    'S-A,A,2025-01-01,2026-09-30,false,200000,EUR,active,10',
    'S-B,B,2025-01-01,2026-12-31,false,50000,EUR,active,10',
  ],
}

const run: typeof trial.test.run = (operation, input, actor) => trial.test.run(operation, input, actor)
const begin = (more: object = {}) => run(startReview, { kind: 'weekly', atRisk: false, ...more }, trial.actor)
const record = (id: string, account: string, said: object) =>
  run(recordReview, { id, account, ...said }, trial.actor)
const add = (account: string, section: 'actions' | 'reviews', values: object) =>
  run(editPlan, { account, section, change: 'add', values } as never, trial.actor)
const settled = {
  readAlone: 'away',
  noCommitment: 'nothing',
  decision: { decision: 'accept', reason: 'fine' },
}

async function close(id: string, account: string): Promise<void> {
  const { movements } = await run(listMovements, { account }, trial.actor)
  for (const { id: movement } of movements)
    await record(id, account, { leave: { movement, reason: 'later' } })
  await run(readPlan, { account, reader: 'csm' }, trial.actor)
  await record(id, account, { ...settled, close: true })
}

async function closeAll(id: string): Promise<void> {
  for (const account of ['A', 'B']) await close(id, account)
}

describe('the day', () => {
  it('knows what was reviewed today in a review that began long ago, and not what was passed over', async () => {
    trial.test.liveOn('2026-06-15')
    await trial.bring(book)
    const { id } = await begin()
    trial.test.liveOn(TODAY)
    await close(id, 'A')
    await record(id, 'B', { skipped: 'away' })
    const { done } = await run(showToday, {}, trial.actor)
    expect(done.filter(({ how }) => how === 'reviewed').map(({ name }) => name)).toEqual(['Alpha'])
  })

  it('asks for a review that was passed over', async () => {
    await trial.bring(book)
    await add('B', 'reviews', { review: 'QBR', on: TODAY })
    const due = async () =>
      (await run(showToday, { kind: 'review' }, trial.actor)).groups.map(({ account }) => account.name)
    expect(await due()).toEqual(['Beta'])
    const { id } = await begin({ accounts: ['B'] })
    await record(id, 'B', { skipped: 'away' })
    expect(await due()).toEqual(['Beta'])
  })
})

describe('an account that became part of another', () => {
  it('is read again where its turn had come, and is neither shown nor counted where it had not', async () => {
    await trial.bring(book)
    await add('A', 'actions', { action: 'Call' })
    await add('B', 'actions', { action: 'Call' })
    const over = await begin({ accounts: ['A', 'B'] })
    await closeAll(over.id)
    const open = await begin({ accounts: ['A', 'B'] })
    await run(mergeAccounts, { account: 'B', into: 'A' }, trial.actor)
    const read = await run(showReview, { id: over.id }, trial.actor)
    expect([read.accounts, read.closed]).toEqual([2, 2])
    expect(read.entries.map(({ account, outcome }) => [account.name, outcome.kept?.arr])).toEqual([
      ['Alpha', 200_000],
      ['Beta', 50_000],
    ])
    const goingOn = await run(showReview, { id: open.id }, trial.actor)
    expect([goingOn.accounts, goingOn.entries.length]).toEqual([1, 1])
  })
})

describe('a review of what changed', () => {
  it('leaves out an account of which all movements rest', async () => {
    await trial.bring(book)
    await closeAll((await begin({ accounts: ['A', 'B'] })).id)
    const { movements } = await run(listMovements, {}, trial.actor)
    expect(movements.length).toBeGreaterThan(0)
    for (const { id } of movements)
      await run(snoozeMovement, { id, until: '2026-08-01', reason: 'Not now' }, trial.actor)
    await expect(begin({ onlyChanged: true })).rejects.toThrow(/Nothing changed/)
  })
})

describe('whoever manages an account', () => {
  it('finds its renewal as whoever sees to it does', async () => {
    await trial.bring(book)
    expect((await run(listRenewals, { owner: am }, trial.actor)).renewals).toBe(1)
    const forecast = await run(forecastRenewals, { owner: am }, trial.actor)
    expect(forecast.owners).toEqual([am, 'ann@vendor.example'])
    expect(forecast.quarters.map(({ accounts }) => accounts)).toContain(1)
  })
})
