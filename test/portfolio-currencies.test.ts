/** The portfolio of a vendor that is paid in several currencies: amounts of one are never added to another. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse('2026-06-30')
  actor = await test.actor('several')
  const folder = test.folder('several', {
    'accounts.csv': ['id,name', 'A,Alpha', 'B,Beta', 'C,Gamma', 'D,Delta'],
    'subscriptions.csv': [
      'id,account_id,start_on,renewal_on,arr,currency',
      'S-1,A,2026-01-01,2027-01-01,1000,USD',
      'S-2,B,2026-01-01,2027-01-01,200,USD',
      'S-3,C,2026-01-01,2027-01-01,70,CHF',
    ],
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
})

afterAll(() => test.close())

it('each account has its own, and the totals those of most', async () => {
  const { currency, total, deadlines, accounts, ...page } = await test.run(listAccounts, {}, actor)
  const totals = page.totals!
  const paid = accounts.map((one) => [one.name, one.arr, one.arr === null ? null : one.currency])
  expect(Object.fromEntries(paid.map(([name, ...more]) => [name, more]))).toEqual({
    Alpha: [1000, 'USD'],
    Beta: [200, 'USD'],
    Gamma: [70, 'CHF'],
    Delta: [null, null],
  })
  expect({ currency, total }).toEqual({ currency: 'USD', total: 4 })
  expect(totals.arr).toBe(1200)
  expect(totals.otherCurrencies).toEqual([{ currency: 'CHF', accounts: 1, arr: 70 }])
  expect(totals.green.arr + totals.yellow.arr + totals.red.arr + totals.none.arr).toBe(1200)
  expect(deadlines.map(({ accounts: count, arr }) => ({ count, arr }))).toEqual([{ count: 3, arr: 1200 }])
})
