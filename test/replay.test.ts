/** The past of an account: replayed from what was known on each day, and never over a day that was lived. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { diagnose } from '#src/operations/diagnosis/diagnose.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { replayHistory } from '#src/operations/diagnosis/replay-history.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { showReport } from '#src/operations/reports/show-report.ts'
import { company } from './support/company.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('company')
  const folder = test.folder('company', company({ marker: 'NORTH', endOn: TODAY, days: 120 }))
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
})

afterAll(() => test.close())

interface Point {
  readonly account: string
  readonly on: Day
  readonly replayed: boolean
  readonly score: number | null
  readonly p: number | null
}

async function points(): Promise<Point[]> {
  const { rows } = await test.transaction(actor, ({ db }) =>
    sql<Point>`
      select a.source_id as account, s."on", s.replayed, s.score,
        (s.diagnosis #>> '{outlook,p}')::float8 as p
      from perennial.snapshot s join perennial.account a on a.id = s.account_id order by 1, 2`.execute(db),
  )
  return rows
}

async function diagnosisOn(account: string, asOf: Day): Promise<Diagnosis> {
  const found: Diagnosis[] = []
  await test.run(diagnose, { account, asOf }, actor, {
    report: () => {},
    emit: async (item) => void found.push(item as Diagnosis),
  })
  return found[0]!
}

/** What the report says of a past that is not told. */
async function untold(report: 'risk' | 'quality'): Promise<string | null> {
  return (await test.run(showReport, { report }, actor)).untold
}

describe('the past', () => {
  it('is missing in a report over past days, and said to be, until it is told', async () => {
    expect(await untold('risk')).toMatch(/^The past of all accounts has not been told/)
    // As of now: no past day is in it.
    expect(await untold('quality')).toBeNull()
  })

  it('is replayed a year back by weeks and a quarter by days, and only where something was known', async () => {
    expect((await points()).map(({ on, replayed }) => [on, replayed])).toEqual(
      Array.from({ length: 3 }, () => [TODAY, false]),
    )
    const { replayed } = await test.run(replayHistory, {}, actor)
    const all = await points()
    expect(replayed).toBe(all.length - 3)
    expect(await untold('risk')).toBeNull()
    const own = all.filter(({ account }) => account === 'NORTH-1')
    expect(own.map(({ on }) => on)).toContain(addDays(TODAY, -364))
    for (let ago = 1; ago <= 91; ago++) expect(own.map(({ on }) => on)).toContain(addDays(TODAY, -ago))
    expect(own.filter((point) => !point.replayed).map(({ on }) => on)).toEqual([TODAY])
    expect(new Set(own.map(({ on }) => on)).size).toBe(own.length)
  })

  it('says what a diagnosis of that day says', async () => {
    for (const ago of [3, 21, 70]) {
      const on = addDays(TODAY, -ago)
      const point = (await points()).find((one) => one.account === 'NORTH-1' && one.on === on)!
      const { health, outlook } = await diagnosisOn('NORTH-1', on)
      expect(point).toMatchObject({ replayed: true, score: health.weighted.score, p: outlook!.p })
    }
  })

  it('is replayed once, and gives the portfolio its course', async () => {
    expect(await test.run(replayHistory, {}, actor)).toEqual({ replayed: 0 })
    const { accounts } = await test.run(listAccounts, {}, actor)
    expect(accounts.every(({ history }) => history.length === 12)).toBe(true)
  })

  it('stands on the page of the account by week, though a quarter of it is known by day', async () => {
    const { history } = await test.run(showAccount, { account: 'NORTH-1' }, actor)
    expect(history.at(-1)).toMatchObject({ on: TODAY, replayed: false })
    const ago = history.toReversed().map(({ on }) => daysBetween(on, TODAY))
    expect(ago.slice(0, 53)).toEqual(Array.from({ length: 53 }, (_, week) => 7 * week))
  })

  it('keeps the days that were lived as they were', async () => {
    const before = await points()
    const tomorrow = addDays(TODAY, 1)
    test.liveOn(tomorrow)
    const lines = ['account_id,on,kind,score', `NORTH-1,${addDays(TODAY, -30)},nps,2`]
    const folder = test.folder('late', { 'surveys.csv': lines })
    await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
    await test.run(refreshDiagnoses, {}, actor)
    await test.run(replayHistory, {}, actor)
    const after = await points()
    for (const point of before) expect(after).toContainEqual(point)
  })
})
