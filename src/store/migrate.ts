/** Brings a database to the shape that this version needs: forward-only SQL, each file once, in order. */
import { readdir, readFile } from 'node:fs/promises'
import { Failure } from '#src/kernel/failure.ts'
import pg, { type Pool, type PoolClient } from 'pg'

const folder = new URL('./migrations/', import.meta.url)

/** Schemas and the tables outside of the tenant policy; any other table must be forced (tested). */
export const tablesWithoutTenant = ['identity.organization', 'identity.migration'] as const

/** The schema of pg-boss; reached by the store only. */
export const jobsSchema = 'jobs'

/** The number of the lock that whoever migrates holds; any that nobody else uses. */
const MIGRATING = 7_365_724_951

/**
 * Applies what is missing.
 * @returns the names of the migrations that were applied
 * @throws Failure 'conflict' when the database was written by a newer version
 */
export async function migrate(pool: Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    // Two that migrate at once would both find the same files missing.
    await client.query('select pg_advisory_lock($1)', [MIGRATING])
    await prepare(client)
    const missing = await missingOf(client, await known())
    for (const name of missing) await apply(client, name)
    return missing
  } finally {
    // The end of the connection is the end of the lock, however this went.
    client.release(true)
  }
}

async function known(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
}

/** @throws Failure 'conflict' when migrations are missing here or the database is newer than this version. */
export async function assertMigrated(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    const exists = await client.query(`select to_regclass('identity.migration') as name`)
    const missing = exists.rows[0]?.name === null ? await known() : await missingOf(client, await known())
    if (missing.length > 0) {
      throw new Failure(
        'conflict',
        `The database lacks ${missing.length} migration(s): ${missing.join(', ')}`,
        {
          hint: 'Run `perennial migrate` with DATABASE_OWNER_URL, then start again.',
        },
      )
    }
  } finally {
    client.release()
  }
}

async function prepare(client: PoolClient): Promise<void> {
  await client.query(`
    create schema if not exists perennial;
    create schema if not exists identity;
    create schema if not exists ${jobsSchema};
    create table if not exists identity.migration (
      name text not null,
      applied_at timestamptz not null default now(),
      constraint migration_pkey primary key (name)
    )`)
}

async function missingOf(client: PoolClient, known: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from identity.migration')
  const applied = new Set(rows.map((row) => row.name))
  const unknown = [...applied].filter((name) => !known.includes(name)).toSorted()
  if (unknown.length > 0) {
    throw new Failure(
      'conflict',
      `The data was written by a newer version of Perennial (${unknown.join(', ')})`,
      {
        hint: 'Start that version or a later one; this one leaves the data untouched.',
      },
    )
  }
  return known.filter((name) => !applied.has(name))
}

async function apply(client: PoolClient, name: string): Promise<void> {
  const text = await readFile(new URL(name, folder), 'utf8')
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into identity.migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Lets the role that serves do what it needs, and no more. */
export async function grantTo(pool: Pool, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role)
  for (const schema of ['perennial', 'identity', jobsSchema]) {
    await pool.query(`
      grant usage on schema ${schema} to ${name};
      grant select, insert, update, delete on all tables in schema ${schema} to ${name};
      grant usage, select on all sequences in schema ${schema} to ${name};
      grant execute on all functions in schema ${schema} to ${name}`)
  }
  await pool.query(`revoke insert, update, delete on identity.migration from ${name}`)
}
