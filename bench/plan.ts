/** Questions to all plans at once: my open actions, the pipeline, risks by severity, against a bare count of their rows. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '#src/access/actor.ts'
import { quantile } from '#src/detect/backtest/quantile.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { enter } from '#src/operations/enter.ts'
import type { House } from '#src/operations/house.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listActions } from '#src/operations/portfolio/list-actions.ts'
import { listPipeline } from '#src/operations/portfolio/list-pipeline.ts'
import { listRisks } from '#src/operations/portfolio/list-risks.ts'
import { runOperation } from '#src/operations/run-operation.ts'
import { runMaintenance } from '#src/operations/system/run-maintenance.ts'
import { inOrganization } from '#src/store/tenant.ts'
import { figure } from './support/figure.ts'
import { fillPlans, ownerNo } from './support/fill-plans.ts'
import { type Ground, makeGround } from './support/ground.ts'
import type { Run } from './support/options.ts'

/** Times the accounts that are asked for. */
const TIMES = 2
const ROUNDS = 100
const WARM_UP = 10
const BAR_MILLISECONDS = 50

export async function plan(run: Run): Promise<void> {
  const ground = await makeGround(run.engine)
  const house = await ground.open()
  try {
    const actor = await filled(run, ground, house)
    await measure(run, house, actor)
  } finally {
    await house.database.close()
    await ground.remove()
  }
}

async function filled({ options, say }: Run, ground: Ground, house: House): Promise<Actor> {
  const accounts = options.accounts * TIMES
  const folder = join(ground.folder, 'company')
  mkdirSync(folder)
  const lines = (header: string, line: (no: number) => string) =>
    `${[header, ...Array.from({ length: accounts }, (_, no) => line(no))].join('\n')}\n`
  const customer = (no: number) => `C${no},Customer ${(no * 7919) % accounts} Ltd,${ownerNo(no)}`
  writeFileSync(join(folder, 'accounts.csv'), lines('id,name,csm_email', customer))
  const contract = (no: number) => `S${no},C${no},2026-01-01,${no}000,EUR`
  writeFileSync(join(folder, 'subscriptions.csv'), lines('id,account_id,start_on,arr,currency', contract))
  const actor = await enter(house, importFiles, { slug: null, role: 'operator' })
  say(`importing and diagnosing ${accounts.toLocaleString('en')} accounts`)
  await runOperation(importFiles, { paths: [folder], source: 'crm' }, actor, house)
  await runOperation(refreshDiagnoses, {}, actor, house)
  say('filling their plans')
  const items = await fillPlans(
    (work) => inOrganization(house.database, actor.organizationId, work),
    house.now().toISOString().slice(0, 10),
  )
  say(`${items.toLocaleString('en')} items`)
  await keepUp(ground, house, actor)
  return actor
}

/** As every night embedded, and as a server does by itself: the planner knows the tables. */
async function keepUp({ environment }: Ground, house: House, actor: Actor): Promise<void> {
  await runOperation(runMaintenance, {}, actor, house)
  const { DATABASE_OWNER_URL: connectionString } = environment
  if (connectionString === undefined) return
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

async function measure({ engine, options, say, tell }: Run, house: House, actor: Actor): Promise<void> {
  const count = () =>
    inOrganization(house.database, actor.organizationId, ({ db, organizationId }) =>
      sql`select count(*) from perennial.plan_item where organization_id = ${organizationId}`.execute(db),
    )
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    'all my open actions': () => runOperation(listActions, { owner: ownerNo(3) }, actor, house),
    'everybody’s open actions': () => runOperation(listActions, {}, actor, house),
    'pipeline total': () => runOperation(listPipeline, {}, actor, house),
    'risks by severity': () => runOperation(listRisks, {}, actor, house),
  }
  const note = `${(options.accounts * TIMES).toLocaleString('en')} accounts, ${ROUNDS} times each`
  say('asking')
  for (const [name, ask] of Object.entries(questions)) {
    const [ours, floor]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const [mine, bare] = [await milliseconds(ask), await milliseconds(count)]
      if (round < WARM_UP) continue
      ours.push(mine)
      floor.push(bare)
    }
    for (const share of [0.5, 0.95]) {
      tell(
        figure({
          part: 'plan',
          engine,
          name: `${name}, p${share * 100}`,
          unit: 'ms',
          values: [quantile(ours, share)],
          floor: { name: 'a count of all items', values: [quantile(floor, share)] },
          bar: { of: 'measure', most: BAR_MILLISECONDS },
          note,
        }),
      )
    }
  }
}

async function milliseconds(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await ask()
  return performance.now() - began
}
