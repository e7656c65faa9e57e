/** Products and rates that are written by hand: before what other sources say, never in their place, and taken back as an import. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { handFirst } from '#src/facts/by-hand.ts'
import { exchangeOf } from '#src/facts/exchange.ts'
import type { Fact } from '#src/facts/fact.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { setProduct } from '#src/operations/catalogue/set-product.ts'
import { setRate } from '#src/operations/catalogue/set-rate.ts'
import { showCatalogue } from '#src/operations/catalogue/show-catalogue.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listImports } from '#src/operations/imports/list-imports.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { pinDay } from '#src/store/directory.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

let test: TestHouse
let actor: Actor

const files = {
  'accounts.csv': ['id,name', 'A,Alpha', 'B,Beta'],
  'products.csv': [
    'id,name,family,list_price,price_per,features',
    'P-1,Analytics,Insight,100,seat/month,Reports;Export',
    'P-2,Archive,Storage,50,month,',
  ],
  'subscriptions.csv': [
    'id,account_id,product_id,start_on,end_on,arr,currency,status',
    'S-A,A,P-1,2026-01-01,2026-12-31,100000,EUR,active',
    'S-A2,A,P-2,2026-01-01,2026-12-31,10000,EUR,active',
    'S-B,B,P-1,2026-01-01,2026-12-31,1000,USD,active',
  ],
  'rates.csv': ['currency,on,rate', 'USD,2026-01-01,0.8'],
}
const bring = (given: Readonly<Record<string, readonly string[]>>, name: string) =>
  test.run(importFiles, { paths: [test.folder(name, given)], source: 'crm' }, actor)

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('catalogue')
  await bring(files, 'crm')
})

afterAll(() => test.close())

const productOf = async (id: string) =>
  (await test.run(showCatalogue, {}, actor)).products.filter((one) => one.id === id)

describe('a product', () => {
  it('is changed by hand before what the CRM says, which follows in all else', async () => {
    const set = await test.run(setProduct, { id: 'P-1', listPrice: 120, family: 'Insight' }, actor)
    expect(set).toMatchObject({ id: 'P-1', outcome: 'saved' })
    const changed = {
      listPrice: 120,
      family: 'Insight',
      pricePer: 'seat/month',
      source: 'crm',
      byHand: ['listPrice'],
    }
    expect(await productOf('P-1')).toEqual([expect.objectContaining({ name: 'Analytics', ...changed })])
    await bring(
      { 'products.csv': ['id,name,family,list_price,price_per', 'P-1,Analytics Pro,Data,110,seat/month'] },
      'later',
    )
    const now = { name: 'Analytics Pro', listPrice: 120, family: 'Data', byHand: ['listPrice'] }
    expect(await productOf('P-1')).toMatchObject([now])
  })

  it('is as the CRM says once the import by hand is taken back', async () => {
    const { imports } = await test.run(listImports, {}, actor)
    const hand = imports.find(({ paths }) => paths.includes('by-hand/products.json'))!
    await test.run(undoImport, { importNo: hand.importNo }, actor)
    const crm = { name: 'Analytics Pro', listPrice: 110, source: 'crm', byHand: [] }
    expect(await productOf('P-1')).toMatchObject([crm])
  })

  it('can be set again as it was, to and fro', async () => {
    for (const listPrice of [120, 130, 120]) {
      const { outcome } = await test.run(setProduct, { id: 'P-1', listPrice }, actor)
      expect([listPrice, outcome]).toEqual([listPrice, 'saved'])
      expect(await productOf('P-1')).toMatchObject([{ listPrice }])
    }
    const again = await test.run(setProduct, { id: 'P-1', listPrice: 120 }, actor)
    expect(again.outcome).toBe('unchanged')
  })

  it('that says what the CRM says is no record', async () => {
    const same = { id: 'P-2', name: 'Archive', listPrice: 50, pricePer: 'month' } as const
    expect(await test.run(setProduct, same, actor)).toEqual({
      id: 'P-2',
      outcome: 'unchanged',
      importNo: null,
    })
  })

  it('is compared with what is shown where two sources know it, not with what one of them says', async () => {
    const priced = (price: number) => ({
      'products.csv': ['id,name,list_price', `P-3,Portal,${price}`],
    })
    await bring(priced(100), 'one')
    await test.run(importFiles, { paths: [test.folder('two', priced(120))], source: 'erp' }, actor)
    const first = await test.run(setProduct, { id: 'P-3', name: 'Portal', family: 'Web' }, actor)
    expect(await productOf('P-3')).toMatchObject([{ listPrice: 120, byHand: ['family'] }])
    const back = await test.run(setProduct, { id: 'P-3', family: 'Web', listPrice: 100 }, actor)
    expect(back.outcome).toBe('saved')
    expect(await productOf('P-3')).toMatchObject([{ listPrice: 100, byHand: ['family', 'listPrice'] }])
    for (const { importNo } of [back, first]) {
      await test.run(undoImport, { importNo: importNo! }, actor)
    }
  })

  it('is added with an id of its name, once', async () => {
    const added = await test.run(setProduct, { name: 'Data Room', listPrice: 9.5, pricePer: 'month' }, actor)
    expect(added).toMatchObject({ id: 'data-room', outcome: 'saved' })
    expect(await productOf('data-room')).toMatchObject([
      { name: 'Data Room', listPrice: 9.5, source: 'by-hand' },
    ])
    await test.run(setProduct, { id: 'data-room', listPrice: 11 }, actor)
    const changed = { name: 'Data Room', listPrice: 11, pricePer: null, source: 'by-hand' }
    expect(await productOf('data-room')).toMatchObject([changed])
    await expect(test.run(setProduct, { name: 'Data Room' }, actor)).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(test.run(setProduct, { name: '…' }, actor)).rejects.toThrow('a name with letters')
    await expect(test.run(setProduct, { id: 'P-9', listPrice: 1 }, actor)).rejects.toThrow('give it a name')
  })
})

describe('a rate', () => {
  const arr = async () => {
    const { accounts } = await test.run(listAccounts, {}, actor)
    return accounts.find(({ name }) => name === 'Beta')!.arr
  }

  it('holds from its day, before another of the same day, and is taken back', async () => {
    expect(await arr()).toBe(800)
    const later = await test.run(setRate, { currency: 'USD', rate: 0.9 }, actor)
    expect(later).toMatchObject({ on: TODAY, outcome: 'saved' })
    expect(await arr()).toBe(900)
    await test.run(undoImport, { importNo: later.importNo! }, actor)
    expect(await arr()).toBe(800)
    const sameDay = { currency: 'USD', rate: 0.7, on: '2026-01-01' }
    const same = await test.run(setRate, sameDay, actor)
    expect(await arr()).toBe(700)
    const { rates } = await test.run(showCatalogue, {}, actor)
    expect(rates.map(({ rate, source }) => [rate, source]).toSorted()).toEqual([
      [0.7, 'by-hand'],
      [0.8, 'crm'],
    ])
    await test.run(undoImport, { importNo: same.importNo! }, actor)
  })

  it('holds, changed once more too, where the organization lives on a day that has passed', async () => {
    const { database } = test.house
    const elsewhere = await test.actor('pinned')
    await test.run(importFiles, { paths: [test.folder('pinned', files)], source: 'crm' }, elsewhere)
    await pinDay(database, elsewhere.organizationId, TODAY)
    test.liveOn('2026-07-05')
    const say = (rate: number) => test.run(setRate, { currency: 'USD', rate }, elsewhere)
    const beta = async () =>
      (await test.run(listAccounts, {}, elsewhere)).accounts.find(({ name }) => name === 'Beta')!.arr
    await say(0.9)
    expect(await beta()).toBe(900)
    const again = await say(0.5)
    expect(await beta()).toBe(500)
    await test.run(undoImport, { importNo: again.importNo! }, elsewhere)
    expect(await beta()).toBe(900)
    test.liveOn(TODAY)
  })

  it('is refused where it cannot be', async () => {
    await expect(test.run(setRate, { currency: 'EUR', rate: 2 }, actor)).rejects.toThrow('it is worth 1')
    await expect(test.run(setRate, { currency: 'USD', rate: 2, on: '2026-07-01' }, actor)).rejects.toThrow(
      'has not come yet',
    )
    await expect(test.run(setRate, { currency: 'usd', rate: 2 }, actor)).rejects.toThrow(
      '"usd" is no currency',
    )
    await expect(test.run(setRate, { currency: 'XYZ', rate: 2 }, actor)).rejects.toThrow('is no currency')
    await expect(test.run(setRate, { currency: 'USD', rate: 0 }, actor)).rejects.toThrow('rate')
  })
})

describe('what is written by hand', () => {
  const fact = (source: string, values: Fact['values']): Fact => ({
    kind: 'product',
    source,
    sourceId: 'P',
    happenedOn: null,
    learnedOn: TODAY,
    learnedAssumed: false,
    recordedOn: TODAY,
    supersededOn: null,
    values,
    attributes: {},
  })

  it('stands first, with what it leaves open from the others', () => {
    const crm = fact('crm', { name: 'One', family: 'F', features: ['a'] })
    const hand = fact('by-hand', { name: 'Two', family: null, features: [] })
    expect(handFirst([crm, hand])).toEqual([
      { ...hand, values: { name: 'Two', family: 'F', features: ['a'] } },
    ])
    expect(handFirst([crm, { ...crm, source: 'erp' }])).toHaveLength(2)
  })

  it('is the rate of its day, in whatever order they come', () => {
    const rate = (source: string, value: number) => fact(source, { currency: 'USD', on: TODAY, rate: value })
    const both = [rate('by-hand', 2), rate('crm', 1)]
    expect(exchangeOf(both, 'EUR').rateOn('USD', TODAY)).toBe(2)
    expect(exchangeOf(both.toReversed(), 'EUR').rateOn('USD', TODAY)).toBe(2)
  })
})
