/** Records of the organization itself, as its products, rates and people: what is read of every account may rest on them. */
import { beforeEach, describe, expect, it } from 'vitest'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { setRate } from '#src/operations/catalogue/set-rate.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { keepRetention } from '#src/operations/retention/keep-retention.ts'
import { showRetention } from '#src/operations/retention/show-retention.ts'
import { importTrial } from './support/import-trial.ts'

const TODAY = '2026-06-30'
const trial = importTrial(TODAY)
const { bring } = trial

const book = {
  'accounts.csv': ['id,name', 'A,Alpha', 'B,Beta'],
  'products.csv': ['id,name,list_price,price_per', 'P,Analytics,100,seat/month'],
  'rates.csv': ['currency,on,rate', 'USD,2024-01-01,0.8'],
  'people.csv': ['email,name', 'ann@own.example,Ann'],
  'subscriptions.csv': [
    'id,account_id,product_id,start_on,end_on,seats,arr,currency,effective_on',
    'S-A,A,P,2024-01-01,,10,1000,EUR,2024-01-01',
    'S-A,A,P,2024-01-01,,10,1000,EUR,2026-01-01',
    'S-B,B,P,2024-01-01,,10,1000,USD,2024-01-01',
    'S-B,B,P,2024-01-01,,5,500,USD,2026-01-01',
  ],
}

/** What each import marked for a new diagnosis. */
let marked: (readonly string[] | 'all')[] = []

beforeEach(() => {
  const { house } = trial.test
  const { touched } = house
  house.touched = async (organizationId, accountIds) => {
    marked.push(accountIds)
    await touched(organizationId, accountIds)
  }
  return () => void (house.touched = touched)
})

const brought = async (files: Parameters<typeof bring>[0]) => {
  marked = []
  await bring(files)
  return marked
}

describe('an import of products, rates or people', () => {
  it.each([
    ['rates', { 'rates.csv': ['currency,on,rate', 'USD,2026-06-01,0.9'] }],
    ['products', { 'products.csv': ['id,name,list_price,price_per', 'P,Analytics,120,seat/month'] }],
    ['people', { 'people.csv': ['email,name', 'ben@own.example,Ben'] }],
  ])('marks every account for a new diagnosis: %s', async (_what, files) => {
    await bring(book)
    expect(await brought(files)).toEqual(['all'])
    marked = []
    await trial.test.run(undoImport, { importNo: 2 }, trial.actor)
    expect(marked).toEqual(['all'])
  })

  it('marks none where it says what is known, and of other records those that they are about', async () => {
    await bring(book)
    const { 'rates.csv': rates, 'products.csv': products } = book
    expect(await brought({ 'rates.csv': rates, 'products.csv': products })).toEqual([])
    const ids = await trial.test.run(listAccounts, { search: 'Beta' }, trial.actor)
    const ticket = ['id,account_id,opened_at', 'T,B,2026-06-20T08:00:00Z']
    expect(await brought({ 'tickets.csv': ticket, 'rates.csv': rates })).toEqual([
      ids.accounts.map(({ id }) => id),
    ])
  })

  it('lets what was kept of the last year be read with the new rate, also one written by hand', async () => {
    const kept = async () => (await trial.test.run(keepRetention, {}, trial.actor)).kept
    const grr = async () => {
      const { totals } = await trial.test.run(listAccounts, {}, trial.actor)
      const { total } = await trial.test.run(showRetention, { from: '2025-06-30', to: TODAY }, trial.actor)
      expect(totals!.retention!.grr).toBeCloseTo(total.grr.value!, 10)
      return total.grr.value!
    }
    await bring({ ...book, 'events.csv': ['account_id,on,kind', 'A,2026-06-30,renewed'] })
    await kept()
    const before = await grr()
    await bring({ 'rates.csv': ['currency,on,rate', 'USD,2025-01-01,2'] })
    expect(await kept()).toBe(2)
    expect(await grr()).toBeLessThan(before)
    const { importNo } = await trial.test.run(
      setRate,
      { currency: 'USD', rate: 0.8, on: '2025-02-01' },
      trial.actor,
    )
    expect(await kept()).toBe(2)
    expect(await grr()).toBeCloseTo(before, 10)
    await trial.test.run(undoImport, { importNo: importNo! }, trial.actor)
    expect(await kept()).toBe(2)
    expect(await grr()).toBeLessThan(before)
  })
})
