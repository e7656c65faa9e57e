/** The organization's own list of buying centres: a setting, and a row in the whitespace of every account. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { showCatalogue } from '#src/operations/catalogue/show-catalogue.ts'
import { showPlan } from '#src/operations/documents/show-plan.ts'
import { showWhitespace } from '#src/operations/growth/show-whitespace.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { restoreSettings } from '#src/operations/settings/restore-settings.ts'
import { saveSettings } from '#src/operations/settings/save-settings.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('centres')
  const folder = test.folder('centres', {
    'accounts.csv': ['id,name', 'A,Alpha', 'B,Beta'],
    'products.csv': ['id,name', 'P-1,Analytics'],
    'opportunities.csv': [
      'id,account_id,name,stage,product_id,buying_centre',
      'O-1,A,More,Open,P-1,Risk',
      'O-2,A,Again,Open,P-1,Risk',
      'O-3,A,Labs,Open,P-1,Labs',
    ],
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  const cell = (buyingCentre: string) => {
    const values = { buyingCentre, product: 'Analytics', state: 'Open' }
    return { section: 'whitespace', change: 'add', values } as const
  }
  await test.run(editPlan, { account: 'A', edits: [cell('Risk'), cell('Labs')] }, actor)
  // As a version from before there was such a list.
  const settings = { organization: { tiers: { topShare: 0.3 } } }
  await test.run(saveSettings, { settings, basedOn: 0 }, actor)
})

afterAll(() => test.close())

const rowsOf = async (account: string) =>
  (await test.run(showWhitespace, { account }, actor)).buyingCentres.map(({ name, isNamed }) =>
    isNamed ? name : `${name}, named by nothing`,
  )
const centres = async () =>
  (await test.run(showCatalogue, {}, actor)).buyingCentres.map(
    ({ name, count, isListed }) => `${name} ${count}${isListed ? ' listed' : ''}`,
  )

it('is empty where older settings say nothing of it', async () => {
  expect(await rowsOf('B')).toEqual(['Whole account'])
  expect(await rowsOf('A')).toEqual(['Whole account', 'Risk', 'Labs'])
  expect(await centres()).toEqual(['Risk 2', 'Labs 1'])
})

it('gives every account a row for each, and is taken back as settings are', async () => {
  const settings = {
    organization: { tiers: { topShare: 0.3 }, whitespace: { buyingCentres: ['Finance', 'Labs'] } },
  }
  await test.run(saveSettings, { settings, basedOn: 1 }, actor)
  expect(await rowsOf('B')).toEqual(['Whole account', 'Finance, named by nothing', 'Labs, named by nothing'])
  expect(await rowsOf('A')).toEqual(['Whole account', 'Finance, named by nothing', 'Labs', 'Risk'])
  expect(await centres()).toEqual(['Labs 1 listed', 'Risk 2', 'Finance 0 listed'])
  const { text } = await test.run(showPlan, { account: 'B', form: 'full', format: 'markdown' }, actor)
  expect(text).toContain('| **Finance** |')
  await test.run(restoreSettings, { version: 1, basedOn: 2 }, actor)
  expect(await rowsOf('B')).toEqual(['Whole account'])
})
