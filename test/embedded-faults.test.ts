/** What was acknowledged survives: a kill, a loss of power, a full disk, a crash of the database itself. */

import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openEmbedded } from '#src/store/embedded/open-embedded.ts'
import { databaseCode } from '#src/store/embedded/database-code.ts'
import { startDatabase } from '#src/store/embedded/start-database.ts'
import { embeddedTemplate } from './support/embedded-template.ts'
import { PowerLoss } from './support/power-loss.ts'
import type { EmbeddedTemplate } from './support/embedded-template.ts'

const COMMIT_FOREVER = fileURLToPath(new URL('support/commit-forever.ts', import.meta.url))
const KILLS = Number(process.env['FAULTS'] ?? 2)
/** One for every three kills. */
const SEEDS = Array.from({ length: Math.ceil(KILLS / 3) }, (_, index) => index + 1)

let template: EmbeddedTemplate
let home: string
let directory: string

beforeAll(async () => {
  template = await embeddedTemplate({ cacheKey: 'bare' })
})

beforeEach(() => {
  home = fs.mkdtempSync(join(tmpdir(), 'perennial-faults-'))
  directory = join(home, 'data')
  template.copyTo(directory)
})

afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(home, { recursive: true, force: true })
})

/** Lets a process commit until it has acknowledged so many rows, kills it, and gives the last one acknowledged. */
async function commitAndKill(from: number, rows: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [COMMIT_FOREVER, directory, template.key.toString('hex'), String(from)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const exit = new Promise((resolve) => child.once('exit', resolve))
  let last = -1
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line.replace('acknowledged ', ''))
    if (last >= from + rows) child.kill('SIGKILL')
  }
  await exit
  expect(child.signalCode).toBe('SIGKILL')
  return last
}

describe('a killed process', () => {
  it(
    `loses nothing it acknowledged and leaves nothing half done, ${KILLS} times over`,
    async () => {
      let from = 0
      for (let kill = 0; kill < KILLS; kill++) {
        const acknowledged = await commitAndKill(from, 40 + kill * 37)
        const { pool, close } = await openEmbedded({ directory, key: template.key })
        const { rows } = await pool.query<{ n: number; part: string }>(
          'select n, part from promise order by n',
        )
        expect(rows.length % 3).toBe(0)
        expect(rows.length).toBeGreaterThan(acknowledged)
        expect(rows.map((row) => row.n)).toEqual(rows.map((_, index) => index))
        expect(new Set(rows.map((row, index) => `${index % 3} ${row.part}`)).size).toBe(3)
        from = rows.length
        await close()
      }
    },
    KILLS * 60_000,
  )

  it('frees the data folder, which nobody else gets before', async () => {
    const first = await openEmbedded({ directory, key: template.key })
    await expect(openEmbedded({ directory, key: template.key })).rejects.toMatchObject({
      name: 'Failure',
      code: 'conflict',
      message: `The data in ${directory} is in use by another process.`,
    })
    expect((await first.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await first.close()
    await commitAndKill(0, 3)
    const again = await openEmbedded({ directory, key: template.key })
    await again.close()
  })
})

/** Numbers between 0 and 1 that are the same every time (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Picture {
  readonly directory: string
  /** transactions acknowledged before the power went */
  readonly acknowledged: number
}

const TRANSACTIONS = 60
const PICTURES = 4

/** Runs transactions of 30 rows, with new tables, updates and checkpoints in between, and takes pictures on the way. */
async function workWhilePowerGoes(seed: number): Promise<Picture[]> {
  const power = new PowerLoss(directory)
  const { database } = await startDatabase({ directory, key: template.key, code: await databaseCode() })
  await database.exec('create table ledger (n int primary key, entry int not null, filler text not null)')
  const chance = random(seed)
  const pictures: Picture[] = []
  let acknowledged = 0
  power.afterWrite = () => {
    if (pictures.length >= PICTURES || chance() > 0.01) return
    const target = join(home, `picture-${pictures.length}`)
    const share = chance()
    power.picture(target, () => chance() < share)
    pictures.push({ directory: target, acknowledged })
  }
  for (let n = 0; n < TRANSACTIONS; n++) {
    await database.transaction(async (transaction) => {
      const filler = `repeat(md5('${n}'), 20)`
      await transaction.exec(
        `insert into ledger select ${n} * 30 + g, ${n}, ${filler} from generate_series(0, 29) g`,
      )
      if (n % 7 === 0) await transaction.exec(`update ledger set filler = ${filler} where n % 11 = 0`)
      if (n % 13 === 0)
        await transaction.exec(
          `create table side_${n} as select * from ledger; create index on side_${n} (n)`,
        )
    })
    acknowledged = n + 1
    if (n % 17 === 16) await database.exec('checkpoint')
  }
  expect(power.syncs).toBeGreaterThan(TRANSACTIONS)
  vi.restoreAllMocks()
  await database.close()
  return pictures
}

/** Every table and index can be read as a whole, and all that was acknowledged is there, as a whole. */
async function check({ directory, acknowledged }: Picture): Promise<void> {
  const { pool, close } = await openEmbedded({ directory, key: template.key })
  const { rows } = await pool.query<{ entry: number; rows: number }>(
    'select entry, count(*) as rows from ledger group by entry order by entry',
  )
  expect(rows.map((row) => row.entry)).toEqual(rows.map((_, index) => index))
  expect(rows.length).toBeGreaterThanOrEqual(acknowledged)
  expect(rows.length).toBeLessThanOrEqual(acknowledged + 1)
  expect(rows.every((row) => row.rows === 30)).toBe(true)
  for (const { name } of (
    await pool.query("select relname as name from pg_class where relname ~ '^side_[0-9]+$'")
  ).rows) {
    const read = `select count(*) as rows, sum(length(filler)) as length from ${name} where n >= 0`
    const scanned = await pool.query(read)
    const indexed = await pool.query(`set enable_seqscan = off; ${read}`)
    expect([indexed].flat().at(-1)?.rows).toEqual(scanned.rows)
  }
  await pool.query('insert into ledger values (-1, -1, $1)', ['it goes on'])
  await close()
}

describe('a loss of power', () => {
  it.each(SEEDS)(
    'loses nothing that was acknowledged, whichever unsynced pages are lost (%i)',
    async (seed) => {
      const pictures = await workWhilePowerGoes(seed)
      expect(pictures.length).toBe(PICTURES)
      for (const picture of pictures) await check(picture)
    },
  )
})

describe('a crash of the database', () => {
  const CRASHES: [string, string, (pool: pg.Pool) => Promise<unknown>][] = [
    [
      'a FATAL error',
      'terminating connection because protocol synchronization was lost',
      // A COPY whose data the bridge does not know of.
      (pool) => pool.query({ text: 'copy kept from stdin', queryMode: 'extended' } as pg.QueryConfig),
    ],
    [
      'a PANIC',
      'could not',
      (pool) => {
        fs.rmSync(join(directory, 'postgres', 'pg_wal'), { recursive: true })
        return pool.query('insert into kept values (2); select pg_switch_wal(); insert into kept values (3)')
      },
    ],
  ]

  it.each(CRASHES)('by %s is told to all who wait, and to all who come', async (_kind, reason, crash) => {
    const deaths: Error[] = []
    const options = { directory, key: template.key, onDeath: (error: Error) => deaths.push(error) }
    const { pool, close } = await openEmbedded(options)
    await pool.query('create table kept (n int)')
    await pool.query('insert into kept values (1)')
    const asked = [crash(pool), ...Array.from({ length: 10 }, () => pool.query('select 1')), pool.connect()]
    const stopped = {
      name: 'Failure',
      code: 'unavailable',
      message: expect.stringContaining(`The embedded database stopped: ${reason}`),
      hint: expect.stringContaining('Start Perennial again'),
    }
    for (const outcome of await Promise.allSettled(asked)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: stopped })
    }
    await expect(pool.query('select 1')).rejects.toMatchObject(stopped)
    await expect(pool.connect()).rejects.toMatchObject(stopped)
    expect(deaths).toEqual([expect.objectContaining(stopped)])
    await close()
  })

  it('in the middle of a transaction loses that alone', async () => {
    const first = await openEmbedded({ directory, key: template.key })
    await first.pool.query('create table kept (n int)')
    await first.pool.query('insert into kept values (1)')
    const client = await first.pool.connect()
    await client.query('begin; insert into kept values (2)')
    await expect(
      client.query({ text: 'copy kept from stdin', queryMode: 'extended' } as pg.QueryConfig),
    ).rejects.toThrow('stopped')
    await expect(client.query('commit')).rejects.toThrow('not queryable')
    client.release()
    await first.close()
    const second = await openEmbedded({ directory, key: template.key })
    expect((await second.pool.query('select n from kept')).rows).toEqual([{ n: 1 }])
    await second.close()
  })

  it('at the start is told with its reason', async () => {
    fs.rmSync(join(directory, 'postgres', 'global'), { recursive: true })
    await expect(openEmbedded({ directory, key: template.key })).rejects.toMatchObject({
      name: 'Failure',
      code: 'unavailable',
      message: expect.stringMatching(
        `^The embedded database in ${directory} does not start.*(global|pg_control)`,
      ),
    })
  })
})

describe('a first start', () => {
  it('that was interrupted is begun anew', async () => {
    const fresh = join(home, 'fresh')
    fs.mkdirSync(fresh)
    fs.renameSync(join(directory, 'postgres'), join(fresh, 'postgres.unfinished'))
    fs.rmSync(join(fresh, 'postgres.unfinished', 'global'), { recursive: true })
    // Nothing that counts is encrypted yet, so another key will do.
    const { pool, close } = await openEmbedded({ directory: fresh, key: Buffer.alloc(32, 'another') })
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await close()
    expect(fs.readdirSync(fresh).toSorted()).toEqual(['key-check', 'lock', 'postgres'])
  })
})
