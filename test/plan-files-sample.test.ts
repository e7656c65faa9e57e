/** The plan files of the sample company and of the example folder, as they enter the plans. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { planAsOf } from '#src/plan/fold-edits.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import { generateSample } from '#src/sample/generate-sample.ts'
import { toCsv } from '#src/sample/to-csv.ts'
import { accountKeys } from '#src/store/histories.ts'
import { planLog, planLogs, plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { rowsOf } from './support/sample-rules.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TOLD_ON = '2026-03-01'
const SARAH = 'sarah.chen@northbeam.example'

let test: TestHouse

beforeAll(async () => {
  test = await testHouse(TOLD_ON)
  test.house.touched = async () => {}
})

afterAll(() => test.close())

async function planOf(actor: Actor, name: string): Promise<{ plan: Plan; log: PlanEdit[] }> {
  return test.transaction(actor, async (tx) => {
    const { id } = await accountNamed(tx, name)
    return { plan: (await plansOf(tx, [id])).get(id)!.plan, log: await planLog(tx, id) }
  })
}

function sizes({ items }: Plan): Record<string, number> {
  const filled = sectionNames.filter((section) => items[section].size > 0)
  return Object.fromEntries(filled.map((section) => [section, items[section].size]))
}

describe('the sample company', () => {
  const sample = generateSample({ seed: 7, endOn: TOLD_ON })
  let actor: Actor

  beforeAll(async () => {
    actor = await test.actor('sample')
    const folder = join(test.house.temporaryDirectory, 'sample')
    mkdirSync(folder, { recursive: true })
    // What people use says nothing of plans.
    const files = sample.files.filter(({ name }) => name !== 'usage')
    for (const file of files) writeFileSync(join(folder, `${file.name}.csv`), toCsv(file))
    const { report, planConflicts } = await test.run(
      importFiles,
      { paths: [folder], source: 'northbeam' },
      actor,
    )
    expect([report.problems, report.notRead, planConflicts]).toEqual([[], [], []])
    expect(report.files.flatMap(({ unknownColumns }) => unknownColumns)).toEqual([])
  })

  it('has the plan of Fintech Corp, in the words of its author', async () => {
    const { plan, log } = await planOf(actor, 'Fintech Corp')
    expect(sizes(plan)).toEqual({
      objectives: 3,
      metrics: 3,
      milestones: 8,
      values: 2,
      risks: 2,
      actions: 8,
      meetings: 3,
      commitments: 3,
      competitors: 1,
      useCases: 3,
    })
    expect(new Set(log.map((edit) => edit.actor))).toEqual(new Set([SARAH]))
    expect(new Set(log.map(({ cause }) => cause.by))).toEqual(new Set(['import']))
    expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted())
    expect([...plan.items.metrics.values()].map(({ target }) => target)).toMatchObject([
      { by: 'signal', signal: 'seat-utilisation' },
      { by: 'signal', signal: 'active-users' },
      { by: 'record' },
    ])
  })

  it('says whose move each of its actions is, and what it answers', async () => {
    const { plan } = await planOf(actor, 'Fintech Corp')
    const [low] = [...plan.items.risks.values()]
    expect(low!.values).toMatchObject({ category: 'Adoption', severity: 'High', ownerEmail: SARAH })
    const actions = [...plan.items.actions.values()].map(({ values }) => values)
    expect(actions[0]).toMatchObject({
      owner: {
        side: 'theirs',
        name: 'Maria Torres',
        personId: expect.stringContaining('contact/northbeam/'),
      },
      status: 'Done',
      answers: low!.target,
    })
    expect(actions.filter(({ owner }) => owner.side === 'ours')).toHaveLength(7)
    const answered = actions.map(({ answers }) => (answers?.by === 'record' ? answers.factId : null))
    expect(answered.map((id) => id?.split('/')[0])).toEqual([
      'risk',
      'risk',
      'risk',
      'risk',
      'risk',
      'objective',
      'opportunity',
      'opportunity',
    ])
  })

  it('shows the plan of a past day as its authors held it then', async () => {
    const { log } = await planOf(actor, 'Fintech Corp')
    expect(sizes(planAsOf(log, '2026-01-31T23:59:59.999Z'))).toEqual({
      objectives: 3,
      milestones: 4,
      values: 2,
      meetings: 1,
      competitors: 1,
      useCases: 3,
    })
  })

  it('enters every row of its plan files, and a milestone that is done as done', async () => {
    const files = ['objectives', 'metrics', 'milestones', 'values', 'risks', 'actions', 'meetings']
    const others = ['competitors', 'use_cases', 'commitments']
    const rows = [...files, ...others].flatMap((file) => rowsOf(sample, file))
    const logs = await test.transaction(actor, async (tx) =>
      planLogs(
        tx,
        (await accountKeys(tx)).map(({ id }) => id),
      ),
    )
    const edits = [...logs.values()].flat()
    expect(edits).toHaveLength(rows.length)
    const done = edits.filter((edit) => edit.change === 'change')
    expect(done.length).toBeGreaterThan(0)
    for (const edit of done) {
      expect(edit).toMatchObject({
        section: 'milestones',
        item: { status: 'Complete', doneOn: expect.any(String) },
      })
    }
  })
})

describe('the example folder', () => {
  it('has a plan for three of its accounts', async () => {
    test.liveOn('2026-10-27')
    const actor = await test.actor('own')
    const own = fileURLToPath(new URL('../examples/own-files', import.meta.url))
    const { report } = await test.run(importFiles, { paths: [own] }, actor)
    expect(report).toMatchObject({ problems: [], notRead: [] })
    const castello = await planOf(actor, 'Castello Foods')
    expect(sizes(castello.plan)).toEqual({
      objectives: 1,
      milestones: 1,
      risks: 2,
      actions: 3,
      meetings: 1,
      commitments: 1,
    })
    const owners = [...castello.plan.items.actions.values()].map(({ values }) => values.owner)
    expect(owners).toContainEqual({
      side: 'theirs',
      personId: 'contact/own-files/CON-08',
      name: 'Paolo Neri',
    })
    expect(sizes((await planOf(actor, 'Brightwater Energy')).plan)).toMatchObject({
      metrics: 1,
      competitors: 1,
    })
    expect(sizes((await planOf(actor, 'Harbour Logistics')).plan)).toMatchObject({
      objectives: 3,
      metrics: 2,
    })
    expect(sizes((await planOf(actor, 'Pixel & Loom')).plan)).toEqual({})
  })
})
