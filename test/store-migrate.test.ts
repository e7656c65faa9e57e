/** How a database comes to its shape: each migration once, never backwards, and served only as a harmless role. */
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ensureOrganization } from '#src/store/directory.ts'
import { openJobs } from '#src/store/jobs.ts'
import { assertMigrated, migrate } from '#src/store/migrate.ts'
import { openServerDatabase } from '#src/store/open-server-database.ts'
import { type BareDatabase, bareDatabase } from './support/bare-database.ts'
import { asOwner } from './support/server-database.ts'
import { serverUrls } from './support/server-urls.ts'

const files = readdirSync(new URL('../src/store/migrations/', import.meta.url)).toSorted()

let bare: BareDatabase

beforeAll(async () => {
  bare = await bareDatabase()
})

afterAll(() => bare.remove())

async function appliedIn(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>('select name from identity.migration order by name')
  return rows.map((row) => row.name)
}

describe('migrations', () => {
  /** Every time as if nothing had been done to the database yet. */
  const inBare = (work: (pool: pg.Pool) => Promise<void>) => () =>
    bare.owner(async (pool) => {
      await pool.query('drop schema if exists perennial, identity, jobs cascade')
      await work(pool)
    })

  it(
    'are applied in order, each once, also when two apply them at once',
    inBare(async (pool) => {
      const applied = await Promise.all([migrate(pool), migrate(pool)])
      expect(applied.toSorted((a, b) => b.length - a.length)).toEqual([files, []])
      expect(await appliedIn(pool)).toEqual(files)
      expect(await migrate(pool)).toEqual([])
    }),
  )

  it(
    'are asked for where they are missing; leave nothing when one fails; and go on once it can',
    inBare(async (pool) => {
      await pool.query('create schema perennial; create table perennial.standing (of text)')
      await expect(migrate(pool)).rejects.toThrow('relation "standing" already exists')
      expect(await appliedIn(pool)).toEqual([])
      const { rows } = await pool.query(`select to_regclass('perennial.import') as found`)
      expect(rows).toEqual([{ found: null }])
      const missing = {
        code: 'conflict',
        message: `The database lacks ${files.length} migration(s): ${files.join(', ')}`,
        hint: 'Run `perennial migrate` with DATABASE_OWNER_URL, then start again.',
      }
      await expect(assertMigrated(pool)).rejects.toMatchObject(missing)
      await pool.query('drop schema identity cascade')
      await expect(assertMigrated(pool)).rejects.toMatchObject(missing)
      await pool.query('drop table perennial.standing')
      expect(await migrate(pool)).toEqual(files)
      await assertMigrated(pool)
    }),
  )
})

describe('a migrated database', () => {
  beforeAll(() => bare.migrate())

  it('keeps the jobs, and does them as the role that serves', async () => {
    const database = await bare.open()
    const errors: unknown[] = []
    const jobs = await openJobs(database, (error) => errors.push(error))
    const done: unknown[] = []
    await jobs.work('greet', async (data) => void done.push(...data))
    await jobs.schedule({ greet: '0 3 * * *' })
    await jobs.send('greet', { whom: 'Ada' }, 0)
    await expect.poll(() => done, { timeout: 20_000 }).toEqual([{ whom: 'Ada' }])
    await jobs.stop()
    await ensureOrganization(database, { slug: 'kept', name: 'Kept', sample: false })
    await database.close()
    expect(errors).toEqual([])
  })

  it('is left alone when a newer version wrote it', async () => {
    await bare.owner((pool) => pool.query(`insert into identity.migration (name) values ('999-later.sql')`))
    const newer = {
      code: 'conflict',
      message: 'The data was written by a newer version of Perennial (999-later.sql)',
      hint: 'Start that version or a later one; this one leaves the data untouched.',
    }
    await expect(bare.open()).rejects.toMatchObject(newer)
    await bare.owner(async (pool) => {
      await expect(migrate(pool)).rejects.toMatchObject(newer)
      expect(await appliedIn(pool)).toEqual([...files, '999-later.sql'])
      expect((await pool.query('select slug from identity.organization')).rows).toEqual([{ slug: 'kept' }])
      await pool.query(`delete from identity.migration where name = '999-later.sql'`)
    })
  })
})

if (serverUrls === null) {
  console.log('skipped: roles and lost connections, which the embedded database does not have')
}

describe.skipIf(serverUrls === null)('a server', () => {
  beforeAll(() => bare.migrate())

  const made: string[] = []
  /** The cluster of `.ci/postgres` lets its superuser in. */
  const asSuperuser = (statement: string) => asOwner(bare.url('postgres'), statement)

  afterEach(async () => {
    for (const role of made.splice(0)) await asSuperuser(`drop role ${role}`)
  })

  async function roleThat(may: string): Promise<string> {
    const role = `test_${randomBytes(6).toString('hex')}`
    await asSuperuser(`create role ${role} login ${may}`)
    made.push(role)
    return role
  }

  const owner = () => new URL(serverUrls!.owner).username

  it.each([
    ['is a superuser', async () => 'postgres'],
    ['owns the tables', async () => owner()],
    ['owns the tables', () => roleThat(`in role ${owner()}`)],
    ['may bypass row level security', () => roleThat('bypassrls')],
  ])('is not served as a role that %s', async (privilege, make) => {
    const role = await make()
    await expect(openServerDatabase(bare.url(role))).rejects.toMatchObject({
      code: 'misconfigured',
      message: `The database role "${role}" ${privilege}`,
      hint: expect.stringContaining('DATABASE_URL'),
    })
  })

  it('is not served before it is migrated', async () => {
    const fresh = await bareDatabase()
    const hint = expect.stringContaining('perennial migrate')
    await expect(fresh.open()).rejects.toMatchObject({ code: 'conflict', hint })
    await fresh.remove()
  })

  it('lets the role that serves change neither tables nor what is known of them', async () => {
    const { pool, close } = await bare.open()
    for (const statement of [
      'delete from identity.migration',
      'create table perennial.mine (id int)',
      'alter table perennial.account disable row level security',
      'truncate perennial.account',
    ]) {
      await expect(pool.query(statement), statement).rejects.toThrow(/permission denied|must be owner/)
    }
    await close()
  })

  it('that ends idle connections is asked again over new ones', async () => {
    const database = await bare.open()
    await Promise.all(Array.from({ length: 3 }, () => database.pool.query('select pg_sleep(0.05)')))
    await asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    await expect.poll(() => database.pool.totalCount).toBe(0)
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await database.close()
  })
})
