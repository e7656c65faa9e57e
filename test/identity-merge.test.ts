/** Merging accounts and splitting them: what moves, what leaves the lists, and that one undoes the other. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { mergeAccounts } from '#src/operations/accounts/merge-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { splitAccount } from '#src/operations/accounts/split-account.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listMovements } from '#src/operations/movements/list-movements.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { listPlanItems } from '#src/operations/plans/list-plan-items.ts'
import { showPlanHistory } from '#src/operations/plans/show-plan-history.ts'
import { listActions } from '#src/operations/portfolio/list-actions.ts'
import { company } from './support/company.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

let test: TestHouse
let actor: Actor

let organizations = 0

beforeAll(async () => {
  test = await testHouse('2026-06-30')
})

afterAll(() => test.close())

beforeEach(async () => {
  actor = await test.actor(`ours-${organizations++}`)
  await bring('crm', company({ marker: 'ACME', endOn: '2026-06-30', days: 60 }))
  await editPlanOf('ACME-1', 'risks', { risk: 'They may leave' })
  await editPlanOf('ACME-1', 'actions', {
    action: 'Call them',
    owner: { side: 'ours', email: 'csm@own.example' },
  })
  await editPlanOf('ACME-2', 'risks', { risk: 'Their own risk' })
  await editPlanOf('ACME-2', 'renewal', { probabilityByAm: 0.8 }, 'change')
})

async function bring(source: string, files: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const folder = test.folder(`${source}-${Math.random()}`, files)
  await test.run(importFiles, { paths: [folder], source }, actor)
}

function editPlanOf(account: string, section: string, values: object, change = 'add') {
  const edits = [{ section, change, values }] as never
  return test.run(editPlan, { account, edits }, actor)
}

const merge = (account: string, into: string) => test.run(mergeAccounts, { account, into }, actor)
const split = (account: string) => test.run(splitAccount, { account }, actor)

/**
 * Everything but the log of identity and what the engine writes anew on every look; of the plans what stands in them.
 * @param merged the account whose movements are looked at: what the other one's cards were told meanwhile stays told
 */
async function content(merged = 'ACME-1') {
  return test.transaction(actor, async ({ db, organizationId }) => {
    const own = sql`where t.organization_id = ${organizationId}`
    const tables: Record<string, unknown> = {}
    for (const [name, shown] of [
      ['account', sql`to_jsonb(t)`],
      ['fact', sql`to_jsonb(t)`],
      ['usage_day', sql`to_jsonb(t)`],
      ['set_aside', sql`to_jsonb(t)`],
      ['snapshot', sql`to_jsonb(t) - 'diagnosis'`],
      ['standing', sql`to_jsonb(t) - 'diagnosis'`],
      ['movement', sql`jsonb_build_array(account_id, rule, state)`],
    ] as const) {
      const { rows } = await sql<{ row: object }>`
        select ${shown} as row from ${sql.table(`perennial.${name}`)} t ${own}
        and ${name === 'movement' ? sql`account_id = (select id from perennial.account where source_id = ${merged})` : sql`true`}
        order by ${shown}::text`.execute(db)
      tables[name] = rows.map(({ row }) => row)
    }
    const items = await sql<{ row: object }>`
      select jsonb_build_array(account_id, section, item_id, item -> 'values', item -> 'standing', item -> 'source',
        item -> 'lastConfirmedAt') as row
      from perennial.plan_item t ${own} and removal is null order by 1`.execute(db)
    return { ...tables, items: items.rows.map(({ row }) => row) }
  })
}

describe('merging', () => {
  it('brings facts, use and plan into the other account, and takes the account out of every list', async () => {
    const before = await test.run(showAccount, { account: 'ACME-2' }, actor)
    const other = await test.run(showAccount, { account: 'ACME-1' }, actor)
    const merged = await merge('ACME-1', 'ACME-2')
    expect(merged).toMatchObject({ account: { sourceId: 'ACME-1' }, into: { sourceId: 'ACME-2' } })
    expect(merged.facts).toBeGreaterThan(3)
    expect(merged.usageDays).toBeGreaterThan(30)

    const after = await test.run(showAccount, { account: 'ACME-1' }, actor)
    expect(after.profile).toMatchObject({ id: before.profile.id, name: 'ACME-2 Ltd' })
    expect(after.people).toHaveLength(before.people.length + other.people.length)
    expect(after.contracts).toHaveLength(2)
    const week = (shown: typeof before, at: number) => shown.usage!.weeks.at(at)!.events
    for (const at of [-1, -3, -5]) expect(week(after, at)).toBe(week(before, at) + week(other, at))

    const { accounts, total } = await test.run(listAccounts, {}, actor)
    expect([total, accounts.map((one) => one.sourceId).toSorted()]).toEqual([2, ['ACME-2', 'ACME-3']])
    const { movements } = await test.run(listMovements, {}, actor)
    expect(movements.every((one) => one.account.id !== merged.account.id)).toBe(true)
    const { actions } = await test.run(listActions, {}, actor)
    expect(actions.map((one) => one.account.id)).not.toContain(merged.account.id)
    const { items } = await test.run(listPlanItems, { account: 'ACME-2', section: 'risks' }, actor)
    expect(items.map((one) => (one.values as { risk: string }).risk)).toEqual(
      expect.arrayContaining(['They may leave', 'Their own risk']),
    )
    const { edits } = await test.run(showPlanHistory, { account: 'ACME-2' }, actor)
    expect(edits.map((one) => one.cause)).toContain('from the plan of ACME-1 Ltd, merged')
  })

  it('counts a person who uses through both once', async () => {
    const usage = ['account_id,on,user_id,events']
    await bring('crm', { 'usage.csv': [...usage, 'ACME-2,2026-06-29,ACME-1-user-0,7'] })
    await merge('ACME-1', 'ACME-2')
    const { rows } = await test.transaction(actor, ({ db, organizationId }) =>
      sql<{ days: number; origins: number }>`
        select count(*)::int as days, count(distinct origin_id)::int as origins from perennial.usage_day
        where organization_id = ${organizationId} and "on" = '2026-06-29' and superseded_at is null
          and account_id = (select living_id from perennial.account where source_id = 'ACME-1')`.execute(db),
    )
    expect(rows).toEqual([{ days: 2, origins: 2 }])
  })

  it('is refused for one account, and where it is one already', async () => {
    await expect(merge('ACME-1', 'ACME-1')).rejects.toMatchObject({ code: 'conflict' })
    await merge('ACME-1', 'ACME-2')
    await expect(merge('ACME-1', 'ACME-2')).rejects.toMatchObject({ code: 'conflict' })
    await expect(split('ACME-3')).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('splitting', () => {
  it('undoes merging', async () => {
    const before = await content()
    await merge('ACME-1', 'ACME-2')
    expect(await content()).not.toEqual(before)
    await split('ACME-1')
    expect(await content()).toEqual(before)
  })

  it('undoes it twice in a row', async () => {
    const before = await content()
    for (const _ of [1, 2]) {
      await merge('ACME-1', 'ACME-2')
      await split('ACME-1')
    }
    expect(await content()).toEqual(before)
  })

  it('gives each what came under it meanwhile', async () => {
    await merge('ACME-1', 'ACME-2')
    const rows = [
      'id,account_id,opened_at,subject',
      'T-1,ACME-1,2026-06-20T09:00:00Z,One',
      'T-2,ACME-2,2026-06-21T09:00:00Z,Two',
    ]
    const usage = [
      'account_id,on,user_id,events',
      'ACME-1,2026-06-29,somebody,3',
      'ACME-2,2026-06-29,somebody,4',
    ]
    await bring('crm', { 'tickets.csv': rows, 'usage.csv': usage })
    const apart = await split('ACME-1')
    const { rows: tickets } = await test.transaction(actor, ({ db }) =>
      sql`select a.source_id as account, f.source_id as id from perennial.fact f
        join perennial.account a on a.id = f.account_id and a.id = f.origin_id where f.kind = 'ticket' order by 1`.execute(
        db,
      ),
    )
    expect(tickets).toEqual([
      { account: 'ACME-1', id: 'T-1' },
      { account: 'ACME-2', id: 'T-2' },
    ])
    const { rows: days } = await test.transaction(actor, ({ db }) =>
      sql`select events from perennial.usage_day where account_id = ${apart.account.id} and "on" = '2026-06-29'
        and superseded_at is null`.execute(db),
    )
    expect(days).toEqual([{ events: '3' }])
  })

  it('takes along what was edited on its items meanwhile, and leaves what was edited on the others', async () => {
    await merge('ACME-1', 'ACME-2')
    const risks = async (account: string) =>
      (await test.run(listPlanItems, { account, section: 'risks' }, actor)).items.map((one) => one.values)
    const { items } = await test.run(listPlanItems, { account: 'ACME-2', section: 'risks' }, actor)
    for (const item of items) {
      const { risk } = item.values as { risk: string }
      if (risk.startsWith('They') || risk.startsWith('Their')) {
        const edits = [
          { section: 'risks', change: 'change', item: item.id, values: { severity: 'High' } },
        ] as never
        await test.run(editPlan, { account: 'ACME-2', edits, by: 'anna@own.example' }, actor)
      }
    }
    await split('ACME-1')
    expect(await risks('ACME-1')).toContainEqual(
      expect.objectContaining({ risk: 'They may leave', severity: 'High' }),
    )
    expect(await risks('ACME-2')).toContainEqual(
      expect.objectContaining({ risk: 'Their own risk', severity: 'High' }),
    )
    expect(JSON.stringify(await risks('ACME-2'))).not.toContain('They may leave')
    const { edits } = await test.run(showPlanHistory, { account: 'ACME-1' }, actor)
    expect(edits[0]).toMatchObject({ by: 'anna@own.example' })
  })

  it('goes from the outside in where several were merged in a row', async () => {
    const before = await content()
    await merge('ACME-1', 'ACME-2')
    const between = await content('ACME-2')
    await merge('ACME-2', 'ACME-3')
    await expect(split('ACME-1')).rejects.toMatchObject({
      code: 'conflict',
      hint: expect.stringContaining('ACME-2'),
    })
    await split('ACME-2')
    expect(await content('ACME-2')).toEqual(between)
    await split('ACME-1')
    expect(await content()).toEqual(before)
  })
})
