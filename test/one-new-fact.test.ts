/** One account with a new fact: diagnosed as it is when everybody is, from what was read of the others before. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { addDays } from '#src/kernel/day.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { company } from './support/company.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('company')
  const files = company({ marker: 'NORTH', endOn: addDays(TODAY, -7), days: 120, customers: 8 })
  await test.run(importFiles, { paths: [test.folder('company', files)], source: 'crm' }, actor)
})

afterAll(() => test.close())

async function standing(account: string): Promise<Diagnosis> {
  const { rows } = await test.transaction(actor, ({ db }) =>
    sql<{ diagnosis: Diagnosis }>`
      select diagnosis from perennial.standing where source_id = ${account}`.execute(db),
  )
  return rows[0]!.diagnosis
}

/** Imports rows of NORTH-2 alone, and diagnoses nobody else. */
async function bring(name: string, lines: readonly string[]): Promise<void> {
  const { id } = await test.transaction(actor, (tx) => accountNamed(tx, 'NORTH-2'))
  const { touched } = test.house
  test.house.touched = async () => void (await test.run(refreshDiagnoses, { accountIds: [id] }, actor))
  await test.run(
    importFiles,
    { paths: [test.folder(name, { [`${name}.csv`]: lines })], source: 'crm' },
    actor,
  )
  test.house.touched = touched
}

describe('one new fact', () => {
  it('wakes a feed that had fallen silent', async () => {
    expect((await standing('NORTH-2')).health.weighted.signals[0]).toMatchObject({ stale: true, score: null })
    const use = ['account_id,on,user_id,product_id,feature,events']
    for (let user = 0; user < 8; user++)
      use.push(`NORTH-2,${addDays(TODAY, -1)},NORTH-2-user${user},NORTH-suite,NORTH reports,4`)
    await bring('usage', use)
    const alone = await standing('NORTH-2')
    expect(alone.health.weighted.signals[0]).toMatchObject({ stale: false })
    expect(alone.health.weighted.signals[0]!.score).not.toBeNull()

    await test.run(refreshDiagnoses, {}, actor)
    expect(alone).toEqual(await standing('NORTH-2'))
  })

  it('is seen in the diagnosis at once, as when everybody is diagnosed', async () => {
    await bring('tickets', [
      'id,account_id,opened_at,priority,status',
      `T-1,NORTH-2,${addDays(TODAY, -3)}T09:00:00Z,urgent,open`,
    ])
    const alone = await standing('NORTH-2')
    expect(JSON.stringify(alone)).toContain('ticket/crm/T-1')
    await test.run(refreshDiagnoses, {}, actor)
    expect(alone).toEqual(await standing('NORTH-2'))
  })
})
