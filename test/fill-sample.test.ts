/** Plans of the sample company fill themselves: right after the first diagnosis a key account has what its records say. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listMovements } from '#src/operations/movements/list-movements.ts'
import { foldEdits } from '#src/plan/fold-edits.ts'
import { itemsOf, type PlanItem } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { generateSample } from '#src/sample/generate-sample.ts'
import { toCsv } from '#src/sample/to-csv.ts'
import { type AccountKey, accountKeys } from '#src/store/histories.ts'
import { planLogs, plansOf, type StoredPlan } from '#src/store/plans.ts'
import { rowsOf } from './support/sample-rules.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const endOn = '2026-03-01'
const sample = generateSample({ seed: 20_260_301, endOn })

let test: TestHouse
let actor: Actor
let accounts: readonly AccountKey[] = []

beforeAll(async () => {
  test = await testHouse(endOn)
  actor = await test.actor('sample')
  const folder = join(test.house.temporaryDirectory, 'sample')
  mkdirSync(folder, { recursive: true })
  for (const file of sample.files) writeFileSync(join(folder, `${file.name}.csv`), toCsv(file))
  await test.run(importFiles, { paths: [folder], source: 'northbeam' }, actor)
  accounts = await test.transaction(actor, accountKeys)
}, 300_000)

afterAll(() => test.close())

const all = (): Promise<Map<string, StoredPlan>> => test.transaction(actor, (tx) => plansOf(tx, idsOf()))
const logs = (): Promise<Map<string, PlanEdit[]>> => test.transaction(actor, (tx) => planLogs(tx, idsOf()))
const idsOf = (): string[] => accounts.map(({ id }) => id)

async function plan(name: string) {
  const row = rowsOf(sample, 'accounts').find((one) => one['name'] === name)!
  const { id } = accounts.find(({ sourceId }) => sourceId === row['id'])!
  return (await all()).get(id)!.plan
}

function valuesOf<Item extends PlanItem>(items: ReadonlyMap<string, Item>): Item['values'][] {
  return [...items.values()].map(({ values }) => values)
}

describe('the plan of Fintech Corp', () => {
  it('has its five stakeholders with the roles that are recorded, the weightiest first', async () => {
    const { items } = await plan('Fintech Corp')
    expect(
      [...items.stakeholders.values()].map(({ values, standing }) => [
        values.name,
        values.roles[0],
        standing,
      ]),
    ).toEqual([
      ['Maria Torres', 'Champion', 'confirmed'],
      ['James Lin', 'Economic Buyer', 'confirmed'],
      ['David Park', 'Executive Sponsor', 'confirmed'],
      ['Priya Sharma', 'Technical Decision Maker', 'confirmed'],
      ['8 team leads', 'End User', 'confirmed'],
    ])
    expect(valuesOf(items.stakeholders)[3]).toMatchObject({
      title: 'Head of Engineering',
      influence: 'Medium',
      sentiment: 'Positive',
      interest: 'High',
      reportsTo: { personId: 'contact/northbeam/CON-001-5', name: 'David Park' },
      priorities: ['API rate limits'],
      lastContactOn: '2026-02-28',
      lines: [
        { kind: 'influences', to: { personId: 'contact/northbeam/CON-001-5', name: 'David Park' } },
        { kind: 'conflict', to: { personId: 'contact/northbeam/CON-001-2', name: 'James Lin' } },
      ],
      status: 'there',
    })
    expect(valuesOf(items.stakeholders)[4]).toMatchObject({ standsFor: 8, sentiment: 'Mixed' })
  })

  it('has the opportunities of the CRM, 188,000 in all, each with product, stakeholder and quarter', async () => {
    const { items } = await plan('Fintech Corp')
    const found = valuesOf(items.opportunities)
    expect(found.reduce((sum, { value }) => sum + value!, 0)).toBe(188_000)
    expect(
      found.map(({ type, quarter, confidence, stakeholder }) => [
        type,
        quarter,
        confidence,
        stakeholder?.name,
      ]),
    ).toEqual([
      ['Seat', '2026-Q2', 'High', 'Maria Torres'],
      ['Cross-sell', '2026-Q3', 'Medium', 'Priya Sharma'],
      ['Geographic', '2026-Q4', 'Low', 'David Park'],
    ])
    for (const item of items.opportunities.values())
      expect(item.source).toEqual([(item.target as { factId: string }).factId])
  })

  it('proposes what people are to decide, and fills none of it in', async () => {
    const byEngine = itemsOf(await plan('Fintech Corp')).filter(({ author }) => author === 'engine')
    const sections = new Set(byEngine.map(({ section }) => section))
    for (const proposed of ['risks', 'actions', 'objectives', 'useCases', 'values', 'blockers'] as const)
      expect(sections.has(proposed), proposed).toBe(false)
    for (const { values } of byEngine.filter(({ section }) => section === 'metrics'))
      expect(values).toMatchObject({ target: null })
  })
})

describe('the plans of the sample company', () => {
  it('are there for the tiers that carry one, from the first diagnosis on, and for nobody else', async () => {
    const tiers = new Map(rowsOf(sample, 'accounts').map((row) => [row['id'], row['tier']]))
    const stored = await all()
    for (const { id, sourceId } of accounts) {
      const { filledOn, plan: own } = stored.get(id)!
      const tier = tiers.get(sourceId) ?? null
      expect(filledOn, sourceId).toBe(tier === null ? null : endOn)
      const sections = new Set(
        itemsOf(own)
          .filter(({ author }) => author === 'engine')
          .map(({ section }) => section),
      )
      if (tier === null) expect(sections.size, sourceId).toBe(0)
      if (tier === 3)
        expect([...sections].filter((one) => one !== 'overview' && one !== 'stakeholders')).toEqual([])
      if (tier === 1 || tier === 2) expect(own.items.metrics.size, sourceId).toBeGreaterThanOrEqual(5)
    }
  })

  it('are what their logs come to, every edit of the engine with a cause and its records', async () => {
    const stored = await all()
    for (const [id, log] of await logs()) {
      expect(foldEdits(log)).toEqual(stored.get(id)!.plan)
      for (const { actor: by, cause, evidence, standing } of log.filter((edit) => edit.actor === 'engine')) {
        expect({ by, cause }).toEqual({ by: 'engine', cause: { by: 'records' } })
        if (standing === 'confirmed') expect(evidence.length).toBeGreaterThan(0)
      }
    }
  })

  it('do not change when nothing has, and are not called stale on the day on which they came to be', async () => {
    const before = await all()
    await test.run(refreshDiagnoses, {}, actor)
    expect(await all()).toEqual(before)
    const listed = await test.run(listMovements, { state: 'listed', limit: 200 }, actor)
    const queued = await test.run(listMovements, { limit: 200 }, actor)
    const rules = [...listed.movements, ...queued.movements].map(({ rule }) => rule)
    expect(rules.length).toBeGreaterThan(20)
    expect(rules.filter((rule) => rule === 'stale-plan')).toEqual([])
  })

  it('follow a record that changed; who is new is proposed, not added', async () => {
    const header = 'id,account_id,name,title,roles,status,status_on'
    const rows = rowsOf(sample, 'contacts').filter((row) => row['account_id'] === 'ACC-001')
    const [maria, james] = rows
    await test.run(
      importFiles,
      {
        paths: [
          test.folder('news', {
            'contacts.csv': [
              header,
              `${String(maria!['id'])},ACC-001,Maria Torres,Chief Product Officer,Champion,,`,
              `${String(james!['id'])},ACC-001,James Lin,CFO,Economic Buyer,left,${endOn}`,
              'CON-NEW,ACC-001,Noor Haddad,Chief Risk Officer,,,',
            ],
          }),
        ],
        source: 'northbeam',
      },
      actor,
    )
    const people = valuesOf((await plan('Fintech Corp')).items.stakeholders)
    expect(people[0]).toMatchObject({ name: 'Maria Torres', title: 'Chief Product Officer' })
    expect(people[1]).toMatchObject({ name: 'James Lin', status: 'departed', statusOn: endOn })
    expect(people.map(({ name }) => name)).not.toContain('Noor Haddad')
  })
})
