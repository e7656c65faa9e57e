/** What an item of the plan owes to others than whoever added it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { listPlanItems } from '#src/operations/plans/list-plan-items.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse('2026-06-30')
  actor = await test.actor('written')
})

afterAll(() => test.close())

it('names the values that somebody wrote over those of a file, and the file', async () => {
  const folder = test.folder('crm', {
    'accounts.csv': ['id,name', 'A,Alpha'],
    'risks.csv': ['id,account_id,risk,severity,author', 'R,A,Low use,Low,sarah@own.example'],
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  const risks = async () => (await test.run(listPlanItems, { account: 'A', section: 'risks' }, actor)).items
  const [before] = await risks()
  expect(before).toMatchObject({ author: 'sarah@own.example', written: [] })
  expect(before!.file).toContain('risks')
  const change = {
    section: 'risks',
    change: 'change',
    item: before!.id,
    values: { severity: 'High' },
  } as const
  await test.run(editPlan, { account: 'A', by: 'ann@own.example', ...change }, actor)
  const [after] = await risks()
  expect(after!.written).toEqual([
    { field: 'severity', by: 'ann@own.example', on: expect.stringMatching(/^\d{4}-/) },
  ])
})
