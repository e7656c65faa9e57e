/** What is kept of the last year beside each account follows whatever it rests on, and is asked for without looking at accounts. */
import { describe, expect, it } from 'vitest'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { mergeAccounts } from '#src/operations/accounts/merge-accounts.ts'
import { showFamily } from '#src/operations/accounts/show-family.ts'
import { setAccount } from '#src/operations/accounts/set-account.ts'
import { splitAccount } from '#src/operations/accounts/split-account.ts'
import { setRate } from '#src/operations/catalogue/set-rate.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { keepRetention } from '#src/operations/retention/keep-retention.ts'
import { showRetention } from '#src/operations/retention/show-retention.ts'
import { saveSettings } from '#src/operations/settings/save-settings.ts'
import { areCohortsStale } from '#src/store/cohorts.ts'
import { setTeammate } from '#src/operations/teammates/set-teammate.ts'
import { keptPortfolio } from '#src/store/kept-portfolio.ts'
import { importTrial } from './support/import-trial.ts'

const TODAY = '2026-06-30'
const trial = importTrial(TODAY)
const { bring, inOwn } = trial

const contracts = 'id,account_id,start_on,end_on,seats,arr,currency,effective_on'
const book = {
  'accounts.csv': ['id,name,parent_id', 'P,Parent,', 'C,Child,P', 'L,Lone,'],
  'subscriptions.csv': [
    contracts,
    'S-P,P,2024-01-01,,10,1000,EUR,2024-01-01',
    'S-C,C,2024-01-01,,10,400,EUR,2024-01-01',
    'S-L,L,2024-01-01,,10,200,EUR,2024-01-01',
  ],
  'events.csv': ['account_id,on,kind', 'L,2026-06-30,renewed'],
}
/** Half of what the parent paid is paid by its subsidiary. */
const moved = {
  'subscriptions.csv': [
    contracts,
    'S-P,P,2024-01-01,,5,500,EUR,2026-03-01',
    'S-C,C,2024-01-01,,15,900,EUR,2026-03-01',
  ],
}

const keep = async () => (await trial.test.run(keepRetention, {}, trial.actor)).kept

async function expectAsReported() {
  const { totals } = await trial.test.run(listAccounts, {}, trial.actor)
  const { total } = await trial.test.run(showRetention, { from: '2025-06-30', to: TODAY }, trial.actor)
  expect(totals!.retention!.nrr).toBeCloseTo(total.nrr.value!, 10)
  expect(totals!.retention!.grr).toBeCloseTo(total.grr.value!, 10)
  return totals!.retention!.grr
}

describe('the year beside each account', () => {
  it('is read of a whole family, whoever of it an import spoke of', async () => {
    await bring(book)
    await bring({ 'subscriptions.csv': moved['subscriptions.csv'].slice(0, 2) })
    expect(await keep()).toBe(3)
    expect(await expectAsReported()).toBeCloseTo(1100 / 1600, 10)
    await bring({ 'subscriptions.csv': [contracts, moved['subscriptions.csv'][2]!] })
    expect(await keep()).toBe(2)
    expect(await expectAsReported()).toBe(1)
  })

  it('is read anew after an import was taken back, accounts were merged or parted, or settings changed', async () => {
    const { run } = trial.test
    await bring(book)
    await bring({ 'subscriptions.csv': moved['subscriptions.csv'].slice(0, 2) })
    expect(await keep()).toBe(3)
    await run(undoImport, { importNo: 2 }, trial.actor)
    expect(await keep()).toBe(3)
    expect(await expectAsReported()).toBe(1)
    await run(mergeAccounts, { account: 'L', into: 'P' }, trial.actor)
    expect(await keep()).toBe(2)
    await expectAsReported()
    await run(splitAccount, { account: 'L' }, trial.actor)
    expect(await keep()).toBe(3)
    await expectAsReported()
    const own = { organization: { retention: { graceDays: 10 } }, segments: {} }
    await run(saveSettings, { settings: own, basedOn: 0 }, trial.actor)
    expect(await keep()).toBe(3)
  })

  it('is read anew of one account alone where what was written of it by hand is taken back', async () => {
    const { run, transaction } = trial.test
    const kept = () => transaction(trial.actor, (tx) => keptPortfolio(tx, TODAY))
    await bring(book)
    await bring({ 'accounts.csv': ['id,name', ...['D', 'E', 'F', 'G'].map((id) => `${id},${id}`)] })
    await keep()
    const before = await kept()
    expect(before).not.toBeNull()
    const { importNo } = await run(setAccount, { account: 'L', segment: 'SMB' }, trial.actor)
    expect(await keep()).toBe(1)
    await run(undoImport, { importNo: importNo! }, trial.actor)
    expect(await kept()).toEqual(before)
    expect(await keep()).toBe(1)
    await expectAsReported()
    const { importNo: ofPerson } = await run(
      setTeammate,
      { email: 'ann@own.example', team: 'North' },
      trial.actor,
    )
    await keep()
    await run(undoImport, { importNo: ofPerson! }, trial.actor)
    expect(await keep()).toBe(0)
    const { importNo: ofRate } = await run(setRate, { currency: 'USD', rate: 2 }, trial.actor)
    expect(await keep()).toBe(7)
    await run(undoImport, { importNo: ofRate! }, trial.actor)
    expect(await keep()).toBe(7)
  })

  it('is read with the account that a parent was merged into, and with the parent again once they are parted', async () => {
    const { run } = trial.test
    const family = async (account: string) => {
      const { members } = await run(showFamily, { account }, trial.actor)
      return members.map(({ name, depth }) => `${'  '.repeat(depth)}${name}`)
    }
    await bring(book)
    await bring(moved)
    await keep()
    expect(await expectAsReported()).toBe(1)
    await run(mergeAccounts, { account: 'P', into: 'L' }, trial.actor)
    expect(await family('C')).toEqual(['Lone', '  Child'])
    await keep()
    // What the parent lost its child gained: within a family neither is lost nor won.
    expect(await expectAsReported()).toBe(1)
    await run(splitAccount, { account: 'P' }, trial.actor)
    expect(await family('C')).toEqual(['Parent', '  Child'])
    expect(await family('L')).toEqual([])
    await keep()
    expect(await expectAsReported()).toBe(1)
  })

  it('is read anew of the family that a merged account leaves', async () => {
    const { run } = trial.test
    await bring(book)
    await bring({ 'accounts.csv': ['id,name', 'X,Elsewhere'] }, { source: 'erp' })
    await bring(moved)
    await keep()
    expect(await expectAsReported()).toBe(1)
    await run(mergeAccounts, { account: 'C', into: 'X' }, trial.actor)
    await keep()
    expect(await expectAsReported()).toBeLessThan(1)
    await run(splitAccount, { account: 'C' }, trial.actor)
    await keep()
    expect(await expectAsReported()).toBe(1)
  })

  it('is not looked for where nothing brought anything, nor twice for an import that says nothing of accounts', async () => {
    await bring(book)
    expect(await inOwn(areCohortsStale)).toBe(true)
    await keep()
    expect(await inOwn(areCohortsStale)).toBe(false)
    await bring({ 'people.csv': ['email,name', 'ann@own.example,Ann'] })
    expect(await inOwn(areCohortsStale)).toBe(true)
    expect(await keep()).toBe(0)
    expect(await inOwn(areCohortsStale)).toBe(false)
  })
})
