/** Bulk load of usage: our staging and publishing against bare COPY of the same rows into the same engine. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { FactInput, UsageInput } from '#src/connect/files/import-input.ts'
import { openInput } from '#src/connect/files/open-input.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { House } from '#src/operations/house.ts'
import { ensureOrganization } from '#src/store/directory.ts'
import { openImport, publishImport, writeChunk } from '#src/store/imports.ts'
import { stageFacts } from '#src/store/stage-facts.ts'
import { stageUsage } from '#src/store/stage-usage.ts'
import { inOrganization, type Transaction } from '#src/store/tenant.ts'
import { bareCopy, withOwnerPool } from './support/bare-copy.ts'
import { figure } from './support/figure.ts'
import { makeGround } from './support/ground.ts'
import { makeCompany } from './support/make-company.ts'
import type { Run } from './support/options.ts'

export async function load(run: Run): Promise<void> {
  const ground = await makeGround(run.engine)
  try {
    const folder = join(ground.folder, 'company')
    run.say(`writing and reading ${run.options.rows.toLocaleString('en')} rows`)
    const today = new Date().toISOString().slice(0, 10)
    await makeCompany(folder, { ...run.options, lastDay: addDays(today, -1) })
    const given = await read(folder, today)
    const house = await ground.open()
    try {
      await withOwnerPool(ground.environment, house.database.pool, (pool) => measure(run, given, house, pool))
    } finally {
      await house.database.close()
    }
  } finally {
    await ground.remove()
  }
}

interface Given {
  readonly accounts: readonly FactInput[]
  readonly usage: readonly UsageInput[]
  readonly csv: string
}

async function read(folder: string, today: Day): Promise<Given> {
  const input = await openInput({ paths: [folder], temporaryDirectory: folder, today })
  try {
    await input.check({}, () => {})
    const accounts: FactInput[] = []
    for await (const facts of input.facts('account', 0)) accounts.push(...facts)
    const usage: UsageInput[] = []
    for await (const chunk of input.usage(0)) usage.push(chunk)
    return { accounts, usage, csv: readFileSync(join(folder, 'usage.csv'), 'utf8') }
  } finally {
    await input.close()
  }
}

async function measure({ options, engine, say, tell }: Run, given: Given, house: House, pool: pg.Pool) {
  const [ours, floor]: [number[], number[]] = [[], []]
  // Round 0 warms up, and is not counted.
  for (let round = 0; round <= options.rounds; round++) {
    say(`round ${round} of ${options.rounds}`)
    const store = async () => ours.push(await storeUsage(house, given, `round-${round}`))
    const copy = async () => floor.push(await bareCopy(pool, given.csv))
    for (const one of round % 2 === 0 ? [store, copy] : [copy, store]) await one()
  }
  const days = given.usage.reduce((sum, chunk) => sum + chunk.on.length, 0)
  tell(
    figure({
      part: 'load',
      engine,
      name: 'usage staged and published',
      unit: 's',
      values: ours.slice(1),
      floor: { name: 'bare COPY', values: floor.slice(1) },
      bar: { of: 'ratio', most: 2 },
      note: `${options.rows.toLocaleString('en')} rows, ${days.toLocaleString('en')} account-days`,
    }),
  )
}

/** Into an organization of its own, whose accounts are there already. @returns seconds for the usage alone */
async function storeUsage(house: House, { accounts, usage }: Given, slug: string): Promise<number> {
  const { id } = await ensureOrganization(house.database, { slug, name: slug, sample: false })
  const now = house.now()
  const within = <T>(work: (tx: Transaction) => Promise<T>) => inOrganization(house.database, id, work)
  const open = (fingerprint: string) =>
    within((tx) =>
      openImport(tx, {
        fingerprint,
        request: { paths: [], map: null, source: null, reading: {}, partial: false },
        now,
      }),
    )
  const before = await open('accounts')
  await within((tx) => stageFacts(tx, before.importNo, accounts, now))
  await within((tx) => publishImport(tx, before.importNo, now))
  const began = performance.now()
  const { importNo } = await open('usage')
  for (const [at, chunk] of usage.entries()) {
    await within((tx) =>
      writeChunk(tx, { importNo, kind: 'usage', chunk: at }, () => stageUsage(tx, importNo, chunk, now)),
    )
  }
  await within((tx) => publishImport(tx, importNo, now))
  return (performance.now() - began) / 1000
}
