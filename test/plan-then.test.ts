/** The plan of a past day is one reading: what its page shows, what a comparison says came since, and what is brought back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { comparePlan } from '#src/operations/plans/compare-plan.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { listPlanItems } from '#src/operations/plans/list-plan-items.ts'
import { restorePlan } from '#src/operations/plans/restore-plan.ts'
import { showPlan } from '#src/operations/documents/show-plan.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'
const THEN = '2026-04-15'
const section = 'stakeholders'
const account = 'A-1'

let test: TestHouse
let actor: Actor
let organizations = 0

beforeAll(async () => {
  test = await testHouse(TODAY)
})

afterAll(() => test.close())

/** Maria and James were recorded by then, Priya came in May; the plan is filled from them today. */
beforeEach(async () => {
  test.liveOn(TODAY)
  actor = await test.actor(`then-${organizations++}`)
  const folder = test.folder(actor.organizationId, {
    'accounts.csv': ['id,name,tier,observed_at', 'A-1,Fintech Corp,1,2026-01-10'],
    'contacts.csv': [
      'id,account_id,name,roles,title,observed_at',
      'C-1,A-1,Maria Torres,Champion,VP of Product,2026-01-10',
      'C-2,A-1,James Lin,Economic Buyer,CFO,2026-02-10',
      'C-3,A-1,Priya Sharma,Technical Decision Maker,Head of Engineering,2026-05-10',
    ],
    'subscriptions.csv': ['id,account_id,start_on,arr,currency', 'S-1,A-1,2026-01-10,1000,EUR'],
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  await test.run(refreshDiagnoses, {}, actor)
})

const restore = (item?: string) =>
  test.run(
    restorePlan,
    { account, section, asOf: THEN, by: 'ann@vendor.example', ...(item && { item }) },
    actor,
  )

async function onMap() {
  const { items } = await test.run(listPlanItems, { account, section }, actor)
  return items.filter(({ values }) => values['personId'] !== null)
}

const namesOf = (items: Awaited<ReturnType<typeof onMap>>) =>
  items.map(({ values }) => values['name']).toSorted()

async function changes() {
  const { lines } = await test.run(comparePlan, { account, from: THEN }, actor)
  return lines.filter((line) => line.section === section && !line.name.includes('unknown'))
}

describe('people whom the plan was filled with after a day on which they were recorded', () => {
  it('did not come since, as the page of the day shows', async () => {
    expect(namesOf(await onMap())).toEqual(['James Lin', 'Maria Torres', 'Priya Sharma'])
    const page = JSON.stringify(
      await test.run(showPlan, { account, asOf: THEN, form: 'operating-system', format: 'json' }, actor),
    )
    expect(['James Lin', 'Maria Torres', 'Priya Sharma'].filter((name) => page.includes(name))).toEqual([
      'James Lin',
      'Maria Torres',
    ])
    expect((await changes()).filter(({ sign }) => sign === '+').map(({ name }) => name)).toEqual([
      'Stakeholder "Priya Sharma"',
    ])
  })

  it('stay when the section is brought back, and what a person changed of them is as it was', async () => {
    const maria = (await onMap()).find(({ values }) => values['name'] === 'Maria Torres')!
    const said = { section, change: 'change', item: maria.id, values: { title: 'COO' } } as const
    await test.run(editPlan, { account, by: 'ann@vendor.example', ...said }, actor)
    const line = (await changes()).find(({ sign }) => sign === '~')
    expect(line?.fields).toContainEqual(
      expect.objectContaining({ field: 'title', from: 'VP of Product', to: 'COO' }),
    )
    await restore()
    const after = await onMap()
    expect(namesOf(after)).toEqual(['James Lin', 'Maria Torres'])
    expect(after.map(({ values }) => values['title']).toSorted()).toEqual(['CFO', 'VP of Product'])
    await expect(restore()).rejects.toThrow('Nothing is to be brought back')
  })

  it('come back where somebody took them out since', async () => {
    const james = (await onMap()).find(({ values }) => values['name'] === 'James Lin')!
    await test.run(
      editPlan,
      { account, by: 'ann@vendor.example', section, change: 'remove', item: james.id },
      actor,
    )
    expect((await changes()).filter(({ sign }) => sign === '−').map(({ name }) => name)).toEqual([
      'Stakeholder "James Lin"',
    ])
    await restore(james.id)
    expect(namesOf(await onMap())).toContain('James Lin')
  })
})
