/** Questions to all plans at once: actions, risks and the pipeline, against what was written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#src/access/actor.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { undoPlanEdit } from '#src/operations/plans/undo-plan-edit.ts'
import { listActions } from '#src/operations/portfolio/list-actions.ts'
import { listPipeline } from '#src/operations/portfolio/list-pipeline.ts'
import { listRisks } from '#src/operations/portfolio/list-risks.ts'
import { company } from './support/company.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'
const sarah = 'sarah@vendor.example'
const tom = 'tom@vendor.example'

let test: TestHouse
let actor: Actor

type Section = NonNullable<z.input<typeof editPlan.input>['section']>

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('main')
  test.house.touched = async () => {}
  const files = company({ marker: 'NORTH', endOn: TODAY, days: 5, customers: 3 })
  const rates = ['currency,on,rate', 'USD,2026-01-01,0.5', 'USD,2026-06-01,0.9']
  const folder = test.folder('north', { ...files, 'rates.csv': rates })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  await write('NORTH-1', 'actions', [
    { action: 'Late', owner: ours(sarah), dueOn: '2026-06-20' },
    { action: 'Some day', owner: ours(sarah) },
    { action: 'Done', owner: ours(sarah), dueOn: '2026-06-01', status: 'Done' },
  ])
  await write('NORTH-2', 'actions', [
    { action: 'Soon', owner: ours(tom), dueOn: '2026-07-03', status: 'In progress' },
    { action: 'Theirs', owner: { side: 'theirs', personId: null, name: 'Ada' }, dueOn: '2026-06-29' },
    { action: 'Today', owner: ours(sarah), dueOn: TODAY },
  ])
  await write('NORTH-1', 'risks', [
    { risk: 'Low', severity: 'Low', dueOn: '2026-07-01' },
    { risk: 'High later', severity: 'High', dueOn: '2026-09-01', ownerEmail: tom },
    { risk: 'Over', severity: 'High', status: 'Closed' },
  ])
  await write('NORTH-3', 'risks', [
    { risk: 'High sooner', severity: 'High', dueOn: '2026-08-01', status: 'Monitoring' },
    { risk: 'Unknown' },
  ])
})

afterAll(() => test.close())

function ours(email: string) {
  return { side: 'ours', email } as const
}

async function write(account: string, section: Section, items: readonly object[], by = actor) {
  const edits = items.map((values) => ({ section, change: 'add', values: { ...values } }) as const)
  return (await test.run(editPlan, { account, edits }, by)).edits
}

const actions = (input: z.input<typeof listActions.input> = {}) => test.run(listActions, input, actor)
const risks = (input: z.input<typeof listRisks.input> = {}) => test.run(listRisks, input, actor)
const pipeline = (input: z.input<typeof listPipeline.input> = {}) => test.run(listPipeline, input, actor)

describe('actions', () => {
  it('are those not done, the nearest due first, with whose they are and how late', async () => {
    const found = await actions()
    expect(found).toMatchObject({ asOf: TODAY, total: 5, overdue: 2, withoutDay: 1 })
    expect(found.actions.map(({ action, owner, side, days }) => [action, owner, side, days])).toEqual([
      ['Late', sarah, 'ours', -10],
      ['Theirs', 'Ada', 'theirs', -1],
      ['Today', sarah, 'ours', 0],
      ['Soon', tom, 'ours', 3],
      ['Some day', sarah, 'ours', null],
    ])
    expect(found.statuses).toEqual([
      { status: 'Open', actions: 4 },
      { status: 'In progress', actions: 1 },
      { status: 'Done', actions: 1 },
      { status: 'Dropped', actions: 0 },
    ])
    expect(found.actions[0]!.account).toMatchObject({ sourceId: 'NORTH-1' })
  })

  it.each<[string, z.input<typeof listActions.input>, string[]]>([
    ['of one person', { owner: sarah }, ['Late', 'Today', 'Some day']],
    ['that are late', { overdue: true }, ['Late', 'Theirs']],
    ['due by a day', { dueBy: TODAY }, ['Late', 'Theirs', 'Today']],
    ['that are late, by an earlier day', { overdue: true, dueBy: '2026-06-25' }, ['Late']],
    ['of an account', { account: 'NORTH-2' }, ['Theirs', 'Today', 'Soon']],
    ['in another status', { status: ['Done', 'Dropped'] }, ['Done']],
    ['on the second page', { limit: 2, offset: 2 }, ['Today', 'Soon']],
    ['of nobody', { owner: 'nobody@vendor.example' }, []],
  ])('%s', async (_which, input, names) => {
    const found = await actions(input)
    expect(found.actions.map(({ action }) => action)).toEqual(names)
    if (input.limit === undefined) expect(found.total).toBe(names.length)
  })
})

describe('risks', () => {
  it('are those not closed, the severest first, of which the nearest due', async () => {
    const found = await risks()
    expect(found.risks.map(({ risk }) => risk)).toEqual(['High sooner', 'High later', 'Low', 'Unknown'])
    expect(found.total).toBe(4)
    expect(found.severities).toEqual([
      { severity: 'High', risks: 2 },
      { severity: 'Medium', risks: 0 },
      { severity: 'Low', risks: 1 },
      { severity: null, risks: 1 },
    ])
    expect(found.statuses.map(({ status, risks }) => [status, risks])).toEqual([
      ['Active', 3],
      ['Monitoring', 1],
      ['In progress', 0],
      ['Closed', 1],
    ])
  })

  it('narrow by severity, status, owner and account', async () => {
    const names = async (input: z.input<typeof listRisks.input>) =>
      (await risks(input)).risks.map(({ risk }) => risk)
    expect(await names({ severity: ['High'], status: ['Closed', 'Active'] })).toEqual(['High later', 'Over'])
    expect(await names({ owner: tom })).toEqual(['High later'])
    expect(await names({ account: 'NORTH-3' })).toEqual(['High sooner', 'Unknown'])
    expect(await risks({ severity: ['Low'] })).toMatchObject({
      total: 1,
      severities: [{ risks: 2 }, {}, {}, {}],
    })
  })
})

describe('the pipeline', () => {
  const complete = {
    product: 'Core',
    stakeholder: { personId: null, name: 'Ada' },
    rationale: 'They asked.',
    quarter: '2026-Q4',
    currency: 'EUR',
  }
  let edits: Awaited<ReturnType<typeof write>>

  beforeAll(async () => {
    edits = await write('NORTH-1', 'opportunities', [
      { ...complete, opportunity: 'Seats', value: 1000, confidence: 'High' },
      { ...complete, opportunity: 'Tier', value: 100, currency: 'USD', quarter: '2026-Q3', ownerEmail: tom },
      { ...complete, opportunity: 'Pounds', value: 70, currency: 'GBP' },
      { ...complete, opportunity: 'No currency', value: 5, currency: null },
      { opportunity: 'Expand to marketing' },
    ])
    await write('NORTH-2', 'opportunities', [
      { ...complete, opportunity: 'Waits', value: 500, status: 'Waiting', quarter: null },
      { ...complete, opportunity: 'Won', value: 9000, status: 'Won' },
    ])
  })

  it('sums what is open in the own currency, and says apart what it cannot add', async () => {
    const { currency, open, waiting } = await pipeline()
    expect(currency).toBe('EUR')
    expect(open).toMatchObject({
      opportunities: 5,
      value: 1090,
      withoutValue: 1,
      incomplete: 1,
      otherCurrencies: [
        { currency: 'GBP', opportunities: 1, value: 70 },
        { currency: null, opportunities: 1, value: 5 },
      ],
    })
    expect(waiting).toMatchObject({ opportunities: 1, value: 500, incomplete: 0, otherCurrencies: [] })
    expect(open.quarters.map(({ quarter, opportunities, value }) => [quarter, opportunities, value])).toEqual(
      [
        ['2026-Q3', 1, 90],
        ['2026-Q4', 3, 1000],
        [null, 1, 0],
      ],
    )
    expect(open.confidences.map(({ confidence, opportunities }) => [confidence, opportunities])).toEqual([
      ['High', 1],
      ['Medium', 0],
      ['Low', 0],
      [null, 4],
    ])
  })

  it('lists the nearest quarter first, and marks what is incomplete', async () => {
    const found = await pipeline()
    expect(found.opportunities.map(({ opportunity, missing }) => [opportunity, missing])).toEqual([
      ['Tier', []],
      ['Seats', []],
      ['Pounds', []],
      ['No currency', []],
      ['Expand to marketing', ['product', 'stakeholder', 'rationale', 'quarter']],
    ])
    expect(found.total).toBe(5)
    expect(await pipeline({ owner: tom })).toMatchObject({ open: { opportunities: 1 }, total: 1 })
    expect(await pipeline({ status: 'Waiting' })).toMatchObject({
      total: 1,
      open: { opportunities: 5 },
      opportunities: [{ opportunity: 'Waits', missing: [] }],
    })
    expect(await pipeline({ account: 'NORTH-2' })).toMatchObject({ open: { opportunities: 0, value: 0 } })
  })

  it('no longer counts what is taken out, and what is completed is no longer incomplete', async () => {
    const [seats, , , , marketing] = edits
    const { edits: gone } = await test.run(
      editPlan,
      { account: 'NORTH-1', section: 'opportunities', change: 'remove', item: seats!.item },
      actor,
    )
    expect((await pipeline()).open).toMatchObject({ opportunities: 4, value: 90 })
    await test.run(undoPlanEdit, { account: 'NORTH-1', edit: gone[0]!.id }, actor)
    expect((await pipeline()).open.value).toBe(1090)
    const { opportunity: _, ...values } = { ...complete, opportunity: '' }
    await test.run(
      editPlan,
      { account: 'NORTH-1', section: 'opportunities', change: 'change', item: marketing!.item, values },
      actor,
    )
    expect((await pipeline()).open.incomplete).toBe(0)
  })
})

describe('a pipeline of which nothing says the own currency', () => {
  it('is summed in the one that most amounts name', async () => {
    const bare = await test.actor('bare')
    const folder = test.folder('bare', { 'accounts.csv': ['id,name', 'BARE,Bare'] })
    await test.run(importFiles, { paths: [folder], source: 'crm' }, bare)
    const one = { opportunity: 'Seats', value: 10, currency: 'CHF' }
    await write('BARE', 'opportunities', [one, one, { ...one, currency: 'USD' }], bare)
    expect(await test.run(listPipeline, {}, bare)).toMatchObject({
      currency: 'CHF',
      open: { value: 20, otherCurrencies: [{ currency: 'USD', value: 10 }] },
    })
  })
})

describe('another organization', () => {
  it('has none of it', async () => {
    const other = await test.actor('other')
    expect(await test.run(listActions, {}, other)).toMatchObject({ total: 0, actions: [] })
    expect(await test.run(listRisks, {}, other)).toMatchObject({ total: 0, risks: [] })
    expect(await test.run(listPipeline, {}, other)).toMatchObject({ total: 0, opportunities: [] })
  })
})
