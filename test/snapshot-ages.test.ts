/** How old the values of the snapshot are: one record has one age, that of its last reading. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listPlanItems } from '#src/operations/plans/list-plan-items.ts'
import { showPlan } from '#src/operations/documents/show-plan.ts'
import type { Row } from '#src/publish/document.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

let test: TestHouse
let actor: Actor
let folders = 0

const head =
  'id,name,segment,tier,industry,am_email,csm_email,sponsor_email,strategic_fit,description,created_on'
const alpha = (industry = 'Banking') =>
  `A,Alpha,SMB,1,${industry},ann@vendor.example,bob@vendor.example,eve@vendor.example,4,Makes maps,2024-05-01`
const beta = 'B,Beta,SMB,1,Retail,ann@vendor.example,bob@vendor.example,,,,2024-05-01'
const all = [head, alpha(), beta]

async function read(day: Day, accounts: readonly string[]): Promise<void> {
  test.liveOn(day)
  const folder = test.folder(`ages-${folders++}`, {
    'accounts.csv': accounts,
    'subscriptions.csv': [
      'id,account_id,start_on,end_on,auto_renew,arr,currency,status',
      'S-A,A,2025-01-01,2029-12-31,false,200000,EUR,active',
    ],
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  await test.run(refreshDiagnoses, {}, actor)
}

/** When each value of the snapshot was last confirmed, and whether that is too long ago. */
async function ages(): Promise<Record<string, [Day | null, boolean]>> {
  const { document } = await test.run(showPlan, { account: 'A', form: 'full', format: 'json' }, actor)
  const blocks = document!.sections.find(({ id }) => id === 'snapshot')!.blocks
  const rows = blocks
    .flatMap((block): readonly Row[] => (block.kind === 'table' ? block.rows : []))
    .flatMap(({ cells, recorded, provenance }): [string, [Day | null, boolean]][] => {
      const from = recorded ?? provenance
      return from === undefined ? [] : [[cells[0]!.text, [from.confirmedOn, from.isStale]]]
    })
  return Object.fromEntries(rows)
}

const named = ['Industry', 'Segment', 'Tier', 'AM', 'CSM', 'Our executive', 'Makes maps']
const each = (on: Day, isStale: boolean) => Object.fromEntries(named.map((name) => [name, [on, isStale]]))

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('ages')
  await read(TODAY, all)
})

afterAll(() => test.close())

describe('the values of the snapshot that one record says', () => {
  it('have one age, that of its reading, however long they have been so', async () => {
    expect(await ages()).toMatchObject(each(TODAY, false))
  })

  it('are all past their shelf life where it was not read for longer', async () => {
    const late = addDays(TODAY, 181)
    test.liveOn(late)
    await test.run(refreshDiagnoses, {}, actor)
    expect(await ages()).toMatchObject(each(TODAY, true))

    const part = addDays(TODAY, 182)
    await read(part, [head, beta.replace('Retail', 'Travel')])
    expect(await ages(), 'a file without the account').toMatchObject(each(TODAY, true))
  })

  it('are confirmed by a file of all accounts that says nothing new', async () => {
    const again = addDays(TODAY, 190)
    await read(again, [head, alpha(), beta.replace('Retail', 'Travel')])
    expect(await ages()).toMatchObject(each(again, false))
    const { items } = await test.run(listPlanItems, { account: 'A' }, actor)
    expect(items.find(({ section }) => section === 'overview')?.isStale).toBe(false)
  })
})
