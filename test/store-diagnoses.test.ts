/** Diagnosing again: one card a cause whoever does it and however often, and the day's snapshot as the day's last word. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { addDays } from '#src/kernel/day.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { compareHealth } from '#src/operations/health/compare-health.ts'
import { showHealth } from '#src/operations/health/show-health.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { saveSettings } from '#src/operations/settings/save-settings.ts'
import { company } from './support/company.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

let test: TestHouse
let actor: Actor
let organizations = 0

beforeAll(async () => {
  test = await testHouse(TODAY)
})

afterAll(() => test.close())

beforeEach(async () => {
  test.liveOn(TODAY)
  actor = await test.actor(`company-${organizations++}`)
})

/** Imports without diagnosing anything. */
async function bring(to: Actor, customers = 3): Promise<void> {
  const { touched } = test.house
  test.house.touched = async () => {}
  const folder = test.folder(
    to.organizationId,
    company({ marker: 'NORTH', endOn: TODAY, days: 120, customers }),
  )
  await test.run(importFiles, { paths: [folder], source: 'crm' }, to)
  test.house.touched = touched
}

interface Card {
  readonly account: string
  readonly rule: string
  readonly cause: string
  readonly state: string
}

async function cards(of: Actor): Promise<Card[]> {
  const { rows } = await test.transaction(of, ({ db }) =>
    sql<Card>`
      select a.source_id as account, m.rule, m.cause, m.state from perennial.movement m
      join perennial.account a on a.id = m.account_id order by 1, 2, 3, 4`.execute(db),
  )
  return rows
}

describe('diagnosing again', () => {
  it('after an interruption gives the cards that it gives without one', async () => {
    const reference = await test.actor(`company-${organizations++}`)
    // More than the first look lets into the queue, and more than one batch.
    await bring(reference, 16)
    await test.run(refreshDiagnoses, {}, reference)
    const whole = await cards(reference)
    expect(new Set(whole.map(({ state }) => state))).toEqual(new Set(['queued', 'listed']))

    await bring(actor, 16)
    const interruption = new Error('interrupted')
    const report = ({ says, done }: { says: string; done: number }) => {
      if (says === 'Diagnosing accounts' && done > 0) throw interruption
    }
    const interrupted = test.run(refreshDiagnoses, {}, actor, { report, emit: async () => {} })
    await expect(interrupted).rejects.toBe(interruption)
    await test.run(refreshDiagnoses, {}, actor)
    expect(await cards(actor)).toEqual(whole)
  })

  it('twice at the same time, or one after the other, gives one card a cause', async () => {
    await bring(actor, 16)
    const refresh = () => test.run(refreshDiagnoses, {}, actor)
    await Promise.all([refresh(), refresh(), refresh()])
    const found = await cards(actor)
    expect(new Set(found.map(({ account, cause }) => `${account} ${cause}`)).size).toBe(found.length)
    await refresh()
    expect(await cards(actor)).toEqual(found)
  })

  it('keeps of each day what was said of it last, and writes no day that is over', async () => {
    await bring(actor)
    await test.run(refreshDiagnoses, {}, actor)
    const snapshots = () =>
      test.transaction(actor, async ({ db }) => {
        const { rows } = await sql<{ on: string; arr: string; version: string }>`
          select "on"::text as on, sum((diagnosis ->> 'arr')::float8)::text as arr,
            max(diagnosis ->> 'settingsVersion') as version
          from perennial.snapshot group by 1 order by 1`.execute(db)
        return rows
      })
    const arr = async () => (await test.run(listAccounts, {}, actor)).totals!.arr
    expect(await snapshots()).toEqual([{ on: TODAY, arr: '72000', version: '0' }])

    const more = test.folder(`${actor.organizationId}-more`, {
      'subscriptions.csv': ['id,account_id,start_on,arr,currency', 'MORE,NORTH-1,2026-01-01,1000,EUR'],
    })
    await test.run(importFiles, { paths: [more], source: 'crm' }, actor)
    expect(await arr()).toBe(73_000)
    const ofDay = { on: TODAY, arr: '73000', version: '0' }
    expect(await snapshots()).toEqual([ofDay])
    const tomorrow = addDays(TODAY, 1)
    test.liveOn(tomorrow)
    await test.run(refreshDiagnoses, {}, actor)
    expect(await snapshots()).toEqual([ofDay, { ...ofDay, on: tomorrow }])
  })

  it('tells the same health on every page of the day once other weights are saved', async () => {
    await bring(actor)
    await test.run(refreshDiagnoses, {}, actor)
    const account = 'NORTH-1'
    test.liveOn(addDays(TODAY, 1))
    await test.run(refreshDiagnoses, {}, actor)
    const shown = async () => {
      const { dimensions } = await test.run(showHealth, { account }, actor)
      const points = dimensions.map((one) => one.points ?? 0).reduce((sum, one) => sum + one, 0)
      const { after, settingsPoints } = await test.run(compareHealth, { account, from: TODAY }, actor)
      return { points, score: after.score!, settingsPoints }
    }
    const before = await shown()
    expect(before.points).toBeCloseTo(before.score)
    const weights = { usage: 10, engagement: 50, sentiment: 20, support: 20 }
    await test.run(saveSettings, { settings: { organization: { health: { weights } } }, basedOn: 0 }, actor)
    await test.run(refreshDiagnoses, {}, actor)
    const after = await shown()
    expect(after.points).not.toBeCloseTo(before.points)
    expect(after.score).toBeCloseTo(after.points)
    expect(after.settingsPoints).not.toBe(0)
  })
})
