/** The portfolio reads the same events of a contract's end as the account does, however the source spells them. */
import { importFiles } from '#src/operations/imports/import-files.ts'
import { noCatalogue } from '#src/facts/catalogue.ts'
import { goneSince } from '#src/facts/contract-figures.ts'
import { portfolioMembers } from '#src/store/portfolio-members.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-11-22'
let test: TestHouse
beforeAll(async () => {
  test = await testHouse(TODAY)
})
afterAll(() => test.close())

it.each([
  ['Notice given', '2025-12-31'],
  ['went_live', null],
])('%s', async (kind, gone) => {
  const actor = await test.actor(kind)
  const folder = test.folder(kind, {
    'accounts.csv': ['id,name', 'A-1,Deichbau'],
    'subscriptions.csv': [
      'id,account_id,start_on,end_on,auto_renew,status,arr',
      'S-1,A-1,2025-01-01,2025-12-31,true,active,100000',
    ],
    'events.csv': ['id,account_id,kind,on', `E-1,A-1,${kind},2025-09-30`],
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  const members = await test.transaction(actor, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from perennial.account`.execute(tx.db)
    const known = { catalogue: noCatalogue, sources: [] }
    return portfolioMembers(
      tx,
      rows.map(({ id }) => id),
      TODAY,
      known,
    )
  })
  expect(members.map(({ contracts }) => goneSince(contracts, TODAY))).toEqual([gone])
})
