/** What changed since a mark: told once it holds, to its own organization, and for little while nothing changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { listChanges } from '#src/operations/changes/list-changes.ts'
import { setAccount } from '#src/operations/accounts/set-account.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { lossReasonIds } from '#src/detect/outcomes/loss-reasons.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { explainOutcome } from '#src/operations/reports/explain-outcome.ts'
import { listViews } from '#src/operations/views/list-views.ts'
import { removeView } from '#src/operations/views/remove-view.ts'
import { saveView } from '#src/operations/views/save-view.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { company } from './support/company.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'
const sarah = 'sarah@vendor.example'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('main')
  test.house.touched = async () => {}
  const files = company({ marker: 'NORTH', endOn: TODAY, days: 5, customers: 3 })
  await test.run(importFiles, { paths: [test.folder('north', files)], source: 'crm' }, actor)
})

afterAll(() => test.close())

const changes = (since?: string) => test.run(listChanges, since === undefined ? {} : { since }, actor)
const addRisk = () =>
  test.run(
    editPlan,
    {
      account: 'NORTH-1',
      by: sarah,
      edits: [{ section: 'risks', change: 'add', values: { risk: 'Low use' } }],
    },
    actor,
  )

describe('the changes since a mark', () => {
  it('are none while nothing is written', async () => {
    const { mark } = await changes()
    expect(await changes(mark)).toMatchObject({ all: false, accounts: [], items: [], imports: false })
  })

  it('name the account, and the item with who edited it', async () => {
    const { mark } = await changes()
    const { edits } = await addRisk()
    const after = await changes(mark)
    expect(after.accounts).toEqual([expect.objectContaining({ plan: true })])
    expect(after.items).toEqual([
      {
        account: after.accounts[0]!.id,
        section: 'risks',
        item: edits[0]!.item,
        edit: edits[0]!.id,
        by: sarah,
      },
    ])
    expect((await changes(after.mark)).items).toEqual([])
  })

  it('are told to their own organization only', async () => {
    const other = await test.actor('another')
    const { mark } = await changes()
    await addRisk()
    const heard = await test.run(listChanges, { since: mark }, other)
    expect(heard).toMatchObject({ accounts: [], items: [], imports: false })
  })

  it('name the account of which something was written by hand, before it is diagnosed, and when that is taken back', async () => {
    const { mark } = await changes()
    const { importNo } = await test.run(setAccount, { account: 'NORTH-1', industry: 'Freight' }, actor)
    const after = await changes(mark)
    expect(after.accounts).toMatchObject([{ plan: false, cards: false, diagnosis: false }])
    await test.run(undoImport, { importNo: importNo! }, actor)
    expect((await changes(after.mark)).accounts.map(({ id }) => id)).toEqual(
      after.accounts.map(({ id }) => id),
    )
  })

  it('tell of an import', async () => {
    const { mark } = await changes()
    const files = company({ marker: 'SOUTH', endOn: TODAY, days: 5, customers: 2 })
    await test.run(importFiles, { paths: [test.folder('south', files)], source: 'crm' }, actor)
    expect(await changes(mark)).toMatchObject({ imports: true, portfolio: true })
  })

  it('tell of a view and of a reason that were taken away', async () => {
    await test.run(saveView, { name: 'Mine', search: {} }, actor)
    const before = await changes()
    await test.run(removeView, { name: 'Mine' }, actor)
    expect(await changes(before.mark)).toMatchObject({ views: true })
    expect((await test.run(listViews, {}, actor)).views).toEqual([])
    const again = await changes()
    await test.run(removeView, { name: 'Mine' }, actor)
    expect(await changes(again.mark)).toMatchObject({ views: false })

    await test.run(refreshDiagnoses, {}, actor)
    const of = { account: 'NORTH-1', on: '2026-06-01' }
    await test.run(explainOutcome, { ...of, reason: lossReasonIds[0]! }, actor)
    const said = await changes()
    await test.run(explainOutcome, of, actor)
    expect((await changes(said.mark)).accounts).toHaveLength(1)
  })

  it('of a mark of another database are not looked for', async () => {
    expect(await changes('999999999:999999999:')).toMatchObject({ all: true, imports: false })
  })

  it('are everything where the mark is of another database', async () => {
    expect(await changes('999999999:999999999:')).toMatchObject({ all: true })
  })

  it('are not guessed from what is no mark', async () => {
    for (const mark of ['yesterday', '5:3:', '5:9:8,7', '5:9:4', '5:9:9'])
      await expect(changes(mark)).rejects.toThrow(/no mark/)
  })
})
