/** The start serves what is diagnosed at once, however many accounts there are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { firstDiagnosis } from '#src/first-diagnosis.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const DAY = '2026-06-30'
const NEXT_DAY = '2026-07-01'
const NOBODY_LISTENS = () => {}

let test: TestHouse
let actor: Actor
const touched: [organizationId: string, accountIds: readonly string[] | 'all'][] = []

const asOf = async () => (await test.run(listAccounts, { limit: 0 }, actor)).asOf

async function bringIn(slug: string, accounts: number, contracts?: readonly string[]): Promise<void> {
  actor = await test.actor(slug)
  const lines = Array.from({ length: accounts }, (_, no) => `${slug}-${no},Company ${no}`)
  const folder = test.folder(slug, {
    'accounts.csv': ['id,name', ...lines],
    ...(contracts === undefined ? {} : { 'contracts.csv': contracts }),
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
}

beforeAll(async () => {
  test = await testHouse(DAY)
  test.house.touched = async (...marked) => void touched.push(marked)
})
afterAll(() => test.close())

describe('the start', () => {
  it('diagnoses whoever was not diagnosed yet before anything is shown', async () => {
    await bringIn('large', 101)
    touched.length = 0
    await firstDiagnosis(test.house, false, NOBODY_LISTENS)
    expect(await asOf()).toBe(DAY)
    expect(touched).toEqual([])
  })

  it('shows the last diagnosis of many accounts at once, and marks them for a new one', async () => {
    test.liveOn(NEXT_DAY)
    const found = await firstDiagnosis(test.house, false, NOBODY_LISTENS)
    expect(found).toContain(`101 accounts`)
    expect(found).toContain(`as of ${DAY}`)
    expect(found).toContain('ARR not known')
    expect(touched).toEqual([[actor.organizationId, 'all']])
  })

  it('diagnoses few accounts again before they are shown', async () => {
    await bringIn('small', 3)
    await firstDiagnosis(test.house, false, NOBODY_LISTENS)
    expect(await asOf()).toBe(NEXT_DAY)
  })
})

describe('what the start prints', () => {
  beforeAll(async () => {
    await test.close()
    test = await testHouse(DAY)
  })

  it('says of each account why, what to do, and its amount in its own currency', async () => {
    await bringIn('money', 3, [
      'id,account_id,start_on,end_on,auto_renew,arr,currency',
      'A,money-0,2025-07-20,2026-07-20,false,100000,USD',
      'B,money-1,2025-07-20,2026-07-20,false,50000,USD',
      'C,money-2,2025-07-20,2026-07-20,false,96000,EUR',
    ])
    const found = await firstDiagnosis(test.house, false, NOBODY_LISTENS)
    expect(found).toContain('3 accounts · $150,000 + €96,000 ARR')
    expect(found).toContain('Company 2  €96,000 ARR')
    expect(found.match(/^   → [A-Z][a-z]+ /gm)).toHaveLength(3)
  })
})
