/** A back-test as a whole: a planted link is found, a shuffled label shows none, and nothing is written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#src/access/actor.ts'
import { backtestShow } from '#src/doors/cli/render/backtest.ts'
import type { Day } from '#src/kernel/day.ts'
import { runBacktest } from '#src/operations/backtest/run-backtest.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import type { Progress } from '#src/operations/operation.ts'
import { createRandom } from '#src/sample/create-random.ts'
import { labelLines, LEAVING, leavingCompany } from './support/leaving-company.ts'
import { contentOf, tenantTables } from './support/tenant-tables.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const { files, customers, lostOn } = leavingCompany()

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse(LEAVING.today)
  test.house.touched = async () => {}
  actor = await test.actor('leaving')
  await test.run(importFiles, { paths: [test.folder('leaving', files)], source: 'crm' }, actor)
}, 60_000)

afterAll(() => test.close())

type Asked = Omit<z.input<typeof runBacktest.input>, 'label'>

function labelled(name: string, days: readonly (Day | null)[], asked: Asked = {}, who = actor) {
  const label = `${test.folder(name, { 'labels.csv': labelLines(customers, days) })}/labels.csv`
  return test.run(runBacktest, { label, ...asked }, who)
}

describe('a planted link', () => {
  it('is found, with what was measured and over what', async () => {
    const found = await labelled('planted', lostOn)
    expect(found.measured).toMatchObject({
      from: LEAVING.first,
      to: '2026-05-21',
      every: 'month',
      days: 5,
      labelled: 60,
      labelledLost: 30,
      unlabelled: 0,
      accounts: 59,
    })
    expect(found.measured.losses).toBeGreaterThanOrEqual(20)
    expect(found.link).toBe('more')
    expect(found.ranking[0]!.auc!.low).toBeGreaterThan(0.7)
    expect(found.verdict).toContain('ranks your losses above the others')
    expect(found.says.at(-1)).toContain('A link with this label is all that is claimed')
    expect(found.lift[0]!.low).toBeGreaterThan(1)
    const drop = found.rules.find(({ rule }) => rule === 'usage-drop')!
    expect(drop).toMatchObject({ link: 'more' })
    expect(drop.lead!.median).toBeGreaterThan(0)
    expect(drop.lead!.median).toBeLessThanOrEqual(70)
  })

  it('is shown to people with its verdict first', async () => {
    const text = backtestShow.answer!(await labelled('shown', lostOn), [])
    expect(text).toMatch(/^The outlook ranks your losses above the others/)
    expect(text).toMatch(/^usage-drop .* more are lost$/m)
    expect(text).toContain('95% interval')
  })

  it('is looked for as often, and as far ahead, as is asked', async () => {
    const found = await labelled('weekly', lostOn, { every: 'week', horizon: 30 })
    expect(found.measured).toMatchObject({ every: 'week', horizonDays: 30, days: 29 })
    expect(found.calibration).toBeNull()
    expect(found.link).toBe('more')
  })
})

describe('no link', () => {
  it('is said of a label that was shuffled', async () => {
    const found = await labelled('shuffled', createRandom(1, 'labels').shuffled(lostOn))
    expect(found.measured.losses).toBeGreaterThanOrEqual(20)
    expect(found.link).toBe('none')
    expect(found.verdict).toMatch(/^No measurable link in your data/)
    expect(found.rules.map(({ link }) => link)).toEqual(found.rules.map(() => 'none'))
    expect(found.says.join(' ')).toContain('none has a measurable link')
  })

  it('is claimed, nor a link, with too few losses', async () => {
    const found = await labelled(
      'few',
      lostOn.map((day, at) => (at < 22 ? day : null)),
      {
        to: LEAVING.last,
      },
    )
    expect(found.measured.losses).toBe(10)
    expect(found.link).toBe('too few losses')
    expect(found.verdict).toContain('only 10 accounts were lost')
    expect(found.verdict).toContain('under 20 nothing is claimed')
    expect(found.rules.every(({ link }) => link === 'too few losses')).toBe(true)
  })

  it('can be told without a loss, but fires are counted where days are given', async () => {
    const nobody = lostOn.map(() => null)
    await expect(labelled('nobody', nobody)).rejects.toThrow('names no loss')
    const found = await labelled('nobody', nobody, { from: LEAVING.first, to: LEAVING.last })
    expect(found).toMatchObject({ link: 'too few losses', lift: [], baseRate: { hits: 0 } })
    expect(found.ranking[0]).toMatchObject({ auc: null, losses: 0 })
    expect(found.rules.find(({ rule }) => rule === 'usage-drop')!.fires).toBeGreaterThan(0)
    expect(backtestShow.answer!(found, [])).toContain('no account was lost')
  })
})

describe('a walk', () => {
  it('tells how far it has come, and writes nothing', async () => {
    const tables = await tenantTables(test.house.database.pool)
    const before = await test.transaction(actor, (tx) => contentOf(tx, tables))
    const told: Progress[] = []
    const label = `${test.folder('told', { 'labels.csv': labelLines(customers, lostOn) })}/labels.csv`
    const sinks = { report: (progress: Progress) => void told.push(progress), emit: async () => {} }
    await test.run(runBacktest, { label }, actor, sinks)
    expect(told.at(-1)).toEqual({ says: 'Diagnosing accounts', done: 59, of: 59 })
    expect(await test.transaction(actor, (tx) => contentOf(tx, tables))).toEqual(before)
  })

  it('is refused where no look has its horizon within the history', async () => {
    await expect(labelled('short', lostOn, { to: '2025-12-01' })).rejects.toThrow(
      'From 2025-10-01 to 2025-12-01 there is no look with the 90 days after it',
    )
  })

  it('is not for agents, which read no file of this machine', async () => {
    await expect(labelled('agent', lostOn, {}, await test.actor('leaving', 'agent'))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})
