/** What is written of an account by hand stands in its history: by whom, when, what it was before, and what was taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#src/access/actor.ts'
import { setAccount } from '#src/operations/accounts/set-account.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { comparePlan } from '#src/operations/plans/compare-plan.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { listPlanDays } from '#src/operations/plans/list-plan-days.ts'
import { showPlanHistory } from '#src/operations/plans/show-plan-history.ts'
import { renameSegment } from '#src/operations/segments/rename-segment.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const ANN = 'ann@own.example'
const BEN = 'ben@own.example'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse('2026-06-28')
  actor = await test.actor('household')
  const folder = test.folder('crm', {
    'accounts.csv': [
      'id,name,segment,csm_email,industry',
      `A,Alpha,SMB,${BEN},Insurance`,
      `B,Beta,SMB,${BEN},Retail`,
      `C,Gamma,Startup,${BEN},Retail`,
    ],
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
})

afterAll(() => test.close())

type Set = Omit<z.input<typeof setAccount.input>, 'account'>

const set = (account: string, what: Set) => test.run(setAccount, { account, by: ANN, ...what }, actor)
const history = (account: string, filter: object = {}) =>
  test.run(showPlanHistory, { account, ...filter }, actor)
const compare = (account: string, from: string, to: string) =>
  test.run(comparePlan, { account, from, to }, actor)

describe('what is written of an account by hand', () => {
  it('stands among the edits of its plan, with what it was before', async () => {
    test.liveOn('2026-06-29')
    await set('A', { csmEmail: ANN, industry: 'Banking' })
    test.liveOn('2026-06-30')
    const values = { action: 'Call them', dueOn: '2026-07-10' }
    await test.run(editPlan, { account: 'A', edits: [{ section: 'actions', change: 'add', values }] }, actor)
    await set('A', { industry: 'Energy', by: BEN })
    const { total, edits } = await history('A')
    expect(total).toBe(3)
    expect(edits.map(({ by, section, item, fields }) => [by, section, item === 'account', fields])).toEqual([
      [BEN, 'overview', true, [{ field: 'industry', from: 'Banking', to: 'Energy' }]],
      ['operator', 'actions', false, []],
      [
        ANN,
        'overview',
        true,
        expect.arrayContaining([
          { field: 'csmEmail', from: BEN, to: ANN },
          { field: 'industry', from: 'Insurance', to: 'Banking' },
        ]),
      ],
    ])
    expect(edits[0]).toMatchObject({ cause: 'by hand', origin: 'people', says: 'Account: industry Energy' })
  })

  it('passes the filters of the history, and counts on its day', async () => {
    expect((await history('A', { section: 'actions' })).total).toBe(1)
    expect((await history('A', { section: 'overview', until: '2026-06-29' })).total).toBe(1)
    expect((await history('A', { who: 'engine' })).total).toBe(0)
    expect((await history('A', { limit: 1, offset: 1 })).edits).toMatchObject([{ section: 'actions' }])
    const { days } = await test.run(listPlanDays, { account: 'A' }, actor)
    expect(days.map(({ on, edits, people }) => [on, edits, people])).toEqual([
      ['2026-06-29', 1, 1],
      ['2026-06-30', 2, 2],
    ])
  })

  it('is told between two days, each value once, by whom it was written last', async () => {
    const { lines } = await compare('A', '2026-06-28', '2026-06-30')
    const ofAccount = lines.filter(({ item }) => item === 'account')
    expect(ofAccount.map(({ section, made, fields }) => [section, made!.by, fields.length])).toEqual([
      ['overview', ANN, 1],
      ['overview', BEN, 1],
    ])
    const fields = ofAccount.flatMap((line) => line.fields.map(({ field, from, to }) => [field, from, to]))
    expect(fields).toEqual([
      ['csmEmail', BEN, ANN],
      ['industry', 'Insurance', 'Energy'],
    ])
    const later = (await compare('A', '2026-06-29', '2026-06-30')).lines
    expect(later[0]!.fields.map(({ field, from }) => [field, from])).toEqual([['industry', 'Banking']])
  })

  it('is known to have been there when it is taken back, and the value of before is again before the next', async () => {
    const { importNo } = (await history('A')).edits[0]!
    await test.run(undoImport, { importNo: importNo!, by: ANN }, actor)
    const { edits } = await history('A', { section: 'overview' })
    expect(edits.map(({ by, says, stands, importNo: no }) => [by, says, stands, no === null])).toEqual([
      [ANN, 'Undone: Account: industry', 'undoing', true],
      [BEN, 'Account: industry', 'undone', true],
      [ANN, expect.stringContaining('industry Banking'), 'counts', false],
    ])
    await set('A', { asRecords: ['industry'] })
    expect((await history('A')).edits[0]!.fields).toEqual([
      { field: 'industry', from: 'Banking', to: 'Insurance' },
    ])
  })

  it('is not offered to be taken back where other accounts were written in the same step', async () => {
    await test.run(renameSegment, { segment: 'SMB', to: 'Small' }, actor)
    const [edit] = (await history('B')).edits
    expect(edit).toMatchObject({ importNo: null, fields: [{ field: 'segment', from: 'SMB', to: 'Small' }] })
  })

  it('is nothing of an account of which nobody wrote', async () => {
    expect(await history('C')).toMatchObject({ total: 0, edits: [] })
    expect((await compare('C', '2026-06-01', '2026-06-30')).lines).toEqual([])
  })
})
