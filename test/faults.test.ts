/** Killed at any moment of an import: nothing acknowledged is lost, nothing half is there, and it goes on where it was. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organizationBySlug } from '#src/store/directory.ts'
import { inOrganization, type Transaction } from '#src/store/tenant.ts'
import { answer, command } from './support/command.ts'
import { type DataPlace, dataPlace } from './support/data-place.ts'
import { ACCOUNTS, arrOf, WHOLE, writeFaultFiles } from './support/fault-files.ts'
import { type ImportedContent, importedContent } from './support/imported-content.ts'
import { type LeftBehind, leftBehind } from './support/left-behind.ts'
import { type Shown, until } from './support/look-at.ts'
import { random } from './support/random.ts'
import { serverUrls } from './support/server-urls.ts'

const FAULTS = Number(process.env['FAULTS'] ?? 1)

/** The same moments in every run, so that a red run means the change under test; FAULT_SEED chooses others. */
const SEED = Number(process.env['FAULT_SEED'] ?? 20_261_122)
const draw = random(SEED)

/** It only ends what hangs. */
const PATIENCE = 600_000

let files: string
let first: string
let second: string
/** a place where the first folder is imported, and what is there once the second one is, too */
let base: DataPlace
let afterFirst: ImportedContent
let afterSecond: ImportedContent
/** milliseconds from the last chunk to the end of the publication */
let publishing: number

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), 'perennial-fault-files-'))
  ;[first, second] = [join(files, 'first'), join(files, 'second')]
  writeFaultFiles(first, 1)
  writeFaultFiles(second, 2)
  base = noted(await dataPlace())
  await answer(['import', first, '--source', 'crm'], base.environment)
  afterFirst = await within(base, importedContent)
  const place = noted(await base.copy())
  const uninterrupted = command(['import', second, '--source', 'crm'], place.environment)
  await until(place, uninterrupted, ({ importNo, usage }) => importNo === 2 && usage === WHOLE)
  const began = performance.now()
  await until(place, uninterrupted, ({ importNo, state }) => importNo === 2 && state === 'published')
  publishing = performance.now() - began
  expect(await uninterrupted.ended).toMatchObject({ code: 0 })
  afterSecond = await within(place, importedContent)
}, PATIENCE)

afterAll(async () => {
  for (const place of places) await place.remove()
  rmSync(files, { recursive: true, force: true })
})

/** All that were made, to be removed whatever happens. */
const places: DataPlace[] = []

function noted(place: DataPlace): DataPlace {
  places.push(place)
  return place
}

async function within<T>(place: DataPlace, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const database = await place.open()
  try {
    const { id } = await organizationBySlug(database, 'main')
    return await inOrganization(database, id, work)
  } finally {
    await database.close()
  }
}

/** An import, and what is to be there when it is over. */
interface Trial {
  readonly place: DataPlace
  readonly folder: string
  readonly importNo: number
  readonly whole: ImportedContent
  /** what all contracts bring a year, before and after */
  readonly arr: { readonly before: number; readonly after: number }
}

const importOf = ({ folder }: Trial) => ['import', folder, '--source', 'crm']

const moments = {
  /** nothing was there before, so nothing may be there after */
  'while it stages': async () => {
    const place = noted(await dataPlace())
    const trial = {
      place,
      folder: first,
      importNo: 1,
      whole: afterFirst,
      arr: { before: 0, after: arrOf(1) },
    }
    const enough = draw() * WHOLE
    return { trial, isReached: (shown: Shown) => shown.usage >= enough, delay: draw() * 300 }
  },
  /** every row of the second folder replaces one of the first */
  'while it publishes': async () => {
    const isReached = ({ importNo, usage }: Shown) => importNo === 2 && usage === WHOLE
    return { trial: await secondTrial(), isReached, delay: draw() * publishing }
  },
  'while it diagnoses': async () => {
    const isReached = ({ importNo, state }: Shown) => importNo === 2 && state === 'published'
    return { trial: await secondTrial(), isReached, delay: draw() * 200 }
  },
}

interface Killed {
  readonly trial: Trial
  /** what it showed last */
  readonly acknowledged: Shown
  /** milliseconds that it lived on */
  readonly delay: number
}

/** Kills an import; one that was over before is none, and another one is begun. */
async function killed(moment: keyof typeof moments): Promise<Killed> {
  for (;;) {
    const { trial, isReached, delay } = await moments[moment]()
    const running = command(importOf(trial), trial.place.environment)
    const acknowledged = await until(trial.place, running, isReached)
    await sleep(delay)
    const { signal, code, stderr } = await running.kill()
    if (signal === 'SIGKILL') return { trial, acknowledged, delay }
    expect(code, stderr).toBe(0)
  }
}

async function secondTrial(): Promise<Trial> {
  const arr = { before: arrOf(1), after: arrOf(2) }
  return { place: noted(await base.copy()), folder: second, importNo: 2, whole: afterSecond, arr }
}

describe('an import that is killed', () => {
  // One kill alone falls on the publication, unless FAULT_SEED says otherwise; many go through all in turn.
  const beginning = SEED % 3
  const kills = Array.from(
    { length: FAULTS },
    (_, at) => [at + 1, Object.keys(moments)[(beginning + at) % 3] as keyof typeof moments] as const,
  )

  it.each(kills)(
    '(%i) %s is whole or not there, and goes on where it was',
    async (_no, moment) => {
      const { trial, acknowledged, delay } = await killed(moment)
      const { place } = trial
      const left = await within(place, (tx) => leftBehind(tx, trial.importNo))
      const where = `FAULT_SEED=${SEED}, ${moment}, ${Math.round(delay)} ms after ${JSON.stringify(acknowledged)}: ${JSON.stringify(left)}`
      console.info(`killed: ${where}`)
      expectNothingHalf(trial, acknowledged, left, where)

      const again = await answer(importOf(trial), place.environment)
      expect(again, where).toMatchObject(
        left.state === 'published'
          ? { outcome: 'unchanged', resumed: false, importNo: trial.importNo + 1 }
          : {
              outcome: 'imported',
              resumed: left.chunks > 0,
              importNo: trial.importNo,
              added: { usage: WHOLE },
            },
      )
      const [after, content] = await within(place, async (tx) => [
        await leftBehind(tx, trial.importNo),
        await importedContent(tx),
      ])
      expectWrittenOnce(left, after, where)
      expect(after.portfolio, where).toEqual({ total: ACCOUNTS, arr: trial.arr.after })
      expect(content, where).toEqual(trial.whole)
      expect(readdirSync(join(place.home, 'tmp')), where).toEqual([])
    },
    PATIENCE,
  )
})

function expectNothingHalf(trial: Trial, acknowledged: Shown, left: LeftBehind, where: string): void {
  const { importNo } = trial
  expect(left.rows, where).toEqual(left.counts)
  if (acknowledged.importNo === importNo)
    expect(left.counts.usage, where).toBeGreaterThanOrEqual(acknowledged.usage)
  if (acknowledged.state === 'published' && acknowledged.importNo === importNo)
    expect(left.state, where).toBe('published')
  const isFirst = importNo === 1
  expect(left.visible, where).toBe(isFirst && left.state !== 'published' ? 0 : ACCOUNTS)
  // Diagnosed again a moment after the publication, or not yet.
  const before = { total: isFirst ? 0 : ACCOUNTS, arr: trial.arr.before }
  if (left.state !== 'published') expect(left.portfolio, where).toEqual(before)
  // All contracts and all days of use of the first folder, or none of them.
  expect(left.superseded, where).toBe(!isFirst && left.state === 'published' ? WHOLE + ACCOUNTS : 0)
}

/** What was there before the second attempt has been written by the first one still, and only the rest by the second. */
function expectWrittenOnce(left: LeftBehind, whole: LeftBehind, where: string): void {
  expect(whole.recorded, where).toMatchObject(left.recorded)
  expect(
    Object.values(whole.recorded).reduce((sum, rows) => sum + rows, 0),
    where,
  ).toBe(WHOLE)
  const attempts = left.rows.usage === 0 || left.rows.usage === WHOLE ? 1 : 2
  expect(Object.keys(whole.recorded), where).toHaveLength(attempts)
}

if (serverUrls !== null)
  console.log('skipped: a first start that is killed, because a server is started by others')

describe.skipIf(serverUrls !== null)('a first start that is killed', () => {
  /** What exists in the folder of the data once the start has come so far. */
  const stages = ['key-check', 'postgres.unfinished/base', 'postgres']

  it(
    'is made good by the next one, wherever it stood',
    async () => {
      for (let kill = 0; kill < FAULTS; kill += stages.length) {
        const home = mkdtempSync(join(tmpdir(), 'perennial-first-'))
        const environment = { PERENNIAL_HOME: join(home, 'data home'), PERENNIAL_KEY_FILE: join(home, 'key') }
        for (const stage of stages) {
          const running = command(['status'], environment)
          const path = join(environment.PERENNIAL_HOME, 'data', stage)
          while (!existsSync(path) && !running.hasEnded()) await sleep(2)
          await sleep(draw() * 500)
          const said = await running.kill()
          expect(said.signal, `${stage}: ${said.stderr}`).toBe('SIGKILL')
        }
        expect(await answer(['organization', 'list'], environment)).toMatchObject({
          organizations: [{ slug: 'main', accounts: 0 }],
        })
        rmSync(home, { recursive: true, force: true })
      }
    },
    PATIENCE,
  )
})
