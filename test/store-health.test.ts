/** Health over the days as it is kept: what moved between two of them, the days that the engine is handed, and silent sources. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { healthChangeShow } from '#src/doors/cli/render/health-change.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { diagnose } from '#src/operations/diagnosis/diagnose.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { compareHealth } from '#src/operations/health/compare-health.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { showStatus } from '#src/operations/system/show-status.ts'
import { pastHealth } from '#src/store/past-health.ts'
import { saveSnapshots } from '#src/store/snapshots.ts'
import { company } from './support/company.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'
const BEFORE = '2026-06-02'

let test: TestHouse
let actor: Actor

/** Three customers, the first of whom loses its users in June; diagnosed at the beginning and at the end of the month. */
beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('company')
  test.house.touched = async () => {}
  const folder = test.folder('north', company({ marker: 'NORTH', endOn: TODAY }))
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  for (const day of [BEFORE, TODAY]) await lived(day)
})

afterAll(() => test.close())

async function lived(day: Day): Promise<void> {
  test.liveOn(day)
  await test.run(refreshDiagnoses, {}, actor)
}

const compared = (account: string, from: Day, to?: Day) =>
  test.run(compareHealth, { account, from, ...(to === undefined ? {} : { to }) }, actor)

describe('the health of two days', () => {
  it('is taken apart so that the parts sum up to the change', async () => {
    const change = await compared('NORTH-1', BEFORE, TODAY)
    expect(change).toMatchObject({ before: { on: BEFORE }, after: { on: TODAY }, settingsPoints: 0 })
    expect(change.points).toBeLessThan(-10)
    const parts = change.signals.reduce((sum, { points }) => sum + points, 0)
    expect(parts + change.capPoints).toBeCloseTo(change.points!, 9)
    expect(change.signals.map(({ id }) => id)).toContain('seat-utilisation')
    expect(change.records.map(({ factId }) => factId)).toContain('usage/crm/NORTH-1')
    expect(change.sentence).toMatch(/^Health went down by .* from .* on 2 June 2026 to .* on 30 June 2026/)
  })

  it('reads as a sentence, a table of points and the records', async () => {
    const text = healthChangeShow.answer!(await compared('NORTH-1', BEFORE, TODAY), [])
    expect(text).toMatch(/^NORTH-1 Ltd \(NORTH-1\)\n\nHealth went down by/)
    expect(text).toMatch(/seat utilisation +\d +\d +−\d+\.\d/)
    expect(text).toContain('[usage/crm/NORTH-1]')
  })

  it('takes the latest day before those asked for, and today where none is', async () => {
    const change = await compared('NORTH-1', '2026-06-20')
    expect([change.before.on, change.after.on]).toEqual([BEFORE, TODAY])
    expect(await compared('NORTH-1', BEFORE, '2026-06-29')).toMatchObject({ points: 0, signals: [] })
  })

  it('refuses days that are turned round, and days before the first', async () => {
    await expect(compared('NORTH-1', TODAY, BEFORE)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(compared('NORTH-1', '2026-06-01', TODAY)).rejects.toMatchObject({
      code: 'not-found',
      hint: `Its first one is of ${BEFORE}.`,
    })
  })
})

describe('the days that the engine is handed', () => {
  async function diagnosisOf(account: string): Promise<Diagnosis> {
    const items: Diagnosis[] = []
    const emit = async (item: unknown) => void items.push(item as Diagnosis)
    await test.run(diagnose, { account, asOf: TODAY }, actor, { report: () => {}, emit })
    return items[0]!
  }

  it('are those on which the status turned, and the last, each whole', async () => {
    const real = await diagnosisOf('NORTH-2')
    const statuses = ['Green', 'Green', 'Yellow', 'Yellow', 'Yellow', null, 'Green', 'Green'] as const
    const start = '2025-01-01'
    const days = statuses.map((status, at): Diagnosis => {
      const health = { ...real.health, weighted: { ...real.health.weighted, status, score: 50 + at } }
      return { ...real, asOf: addDays(start, at), health }
    })
    await test.transaction(actor, (tx) => saveSnapshots(tx, days, true))
    const read = (from: Day, before: Day) =>
      test.transaction(actor, (tx) => pastHealth(tx, [real.account.id], { from, before }))
    const past = (await read(start, '2025-02-01')).get(real.account.id)!
    expect(past.map(({ on, status }) => `${on.slice(8)} ${status}`)).toEqual([
      '02 Green',
      '03 Yellow',
      '05 Yellow',
      '06 null',
      '07 Green',
      '08 Green',
    ])
    expect(past[1]).toMatchObject({ score: 52, leads: 'weighted', caps: real.health.weighted.caps })
    expect(past[1]!.signals).toEqual(real.health.weighted.signals)
    const fewer = (await read('2025-01-03', '2025-01-05')).get(real.account.id)!
    expect(fewer.map(({ on }) => on)).toEqual(['2025-01-04'])
  })
})

describe('sources that fell silent', () => {
  it('are told once, with the accounts that rely on them, by the list and by the status', async () => {
    expect((await test.run(listAccounts, {}, actor)).silentFeeds).toEqual([])
    await lived(addDays(TODAY, 12))
    const silent = [{ kind: 'usage', source: 'crm', lastOn: TODAY, accounts: 3 }]
    expect((await test.run(listAccounts, {}, actor)).silentFeeds).toEqual(silent)
    expect((await test.run(listAccounts, { search: 'NORTH-1' }, actor)).silentFeeds).toEqual(silent)
    expect((await test.run(showStatus, {}, actor)).silentFeeds).toEqual(silent)
  })
})
