/** What lies on the disk under the embedded database: nothing that can be read, and no more than is needed. */

import fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { databaseCode } from '#src/store/embedded/database-code.ts'
import { startDatabase } from '#src/store/embedded/start-database.ts'
import { embeddedCopy } from './support/embedded-copy.ts'
import { embeddedTemplate } from './support/embedded-template.ts'
import type { EmbeddedCopy } from './support/embedded-copy.ts'

const MARKER = 'Fintech Corp is unhappy about MARKER-4711'

let database: EmbeddedCopy

beforeAll(async () => {
  database = await embeddedCopy(5000)
})

afterEach(() => {
  vi.restoreAllMocks()
})

afterAll(() => database.remove())

/** Every file below the data folder with its content. */
function* files(): Generator<[string, Buffer]> {
  for (const name of fs.readdirSync(database.directory, { recursive: true, encoding: 'utf8' })) {
    const path = join(database.directory, name)
    if (fs.statSync(path).isFile()) yield [name, fs.readFileSync(path)]
  }
}

describe('the files of the database', () => {
  it('show nothing of what is in tables, statements, names, settings and the log', async () => {
    const { pool } = database
    await pool.query(`create table secret_marker (note text default '${MARKER}')`)
    await pool.query('insert into secret_marker select $1 from generate_series(1, 1000)', [MARKER])
    await pool.query('create index on secret_marker (note)')
    await pool.query('update secret_marker set note = note || $1', [MARKER])
    await expect(pool.query(`select '${MARKER}'::int`)).rejects.toThrow('invalid input syntax')
    // Sorted outside of memory, in temporary files.
    await pool.query(
      `set work_mem = '64kB'; select note from secret_marker, generate_series(1, 20) g order by note, g`,
    )
    await pool.query('vacuum analyze secret_marker')
    await pool.query('checkpoint')
    const telling = [MARKER, 'secret_marker', 'MARKER', 'pg_catalog', 'shared_buffers', 'PostgreSQL']
    let looked = 0
    for (const [name, content] of files()) {
      looked++
      for (const word of telling) expect(content.includes(word), `${word} in ${name}`).toBe(false)
    }
    expect(looked).toBeGreaterThan(900)
  })

  it('are for their owner only', () => {
    const modes = [...files()]
      .filter(([name]) => name.startsWith('postgres'))
      .map(([name]) => fs.statSync(join(database.directory, name)).mode & 0o077)
    expect(new Set(modes)).toEqual(new Set([0]))
    for (const folder of [database.directory, join(database.directory, 'postgres')]) {
      expect(fs.statSync(folder).mode & 0o777).toBe(0o700)
    }
  })

  it('do not grow with every change: the log is checkpointed and used again', async () => {
    const { pool } = database
    await pool.query('create table if not exists filler (n int)')
    for (let segment = 0; segment < 60; segment++) {
      await pool.query('insert into filler values (1)')
      await pool.query('select pg_switch_wal()')
    }
    const segments = fs
      .readdirSync(join(database.directory, 'postgres', 'pg_wal'))
      .filter((name) => name.length === 24)
    expect(segments.length).toBeGreaterThan(4)
    expect(segments.length).toBeLessThan(40)
    const { rows } = await pool.query<{ n: number }>('select count(*) as n from filler')
    expect(rows).toEqual([{ n: 60 }])
  })
})

describe('a commit', () => {
  it('is brought to the disk by one sync, a rollback and a read by none', async () => {
    const template = await embeddedTemplate({ cacheKey: 'bare' })
    const directory = join(database.directory, '..', 'own')
    template.copyTo(directory)
    const running = await startDatabase({ directory, key: template.key, code: await databaseCode() })
    await running.database.exec('create table kept (n int)')
    const syncs = vi.spyOn(fs, 'fdatasyncSync')
    for (let n = 0; n < 20; n++) await running.database.exec(`begin; insert into kept values (${n}); commit`)
    expect(syncs).toHaveBeenCalledTimes(20)
    await running.database.exec('begin; insert into kept values (1); rollback')
    await running.database.exec('select * from kept')
    expect(syncs).toHaveBeenCalledTimes(20)
    await running.database.close()
  })
})
