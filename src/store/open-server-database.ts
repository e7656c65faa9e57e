/** Opens a PostgreSQL server as the role that policies hold for, and migrates it as the owner. */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { columnTypes } from './column-types.ts'
import type { Database } from './database.ts'
import { migrateJobs } from './jobs.ts'
import { assertMigrated, grantTo, migrate } from './migrate.ts'
import { refusePrivilegedRole } from './refuse-privileged-role.ts'

/**
 * @throws Failure 'misconfigured' for a role that row level security would not hold for
 * @throws Failure 'conflict' when `perennial migrate` has to run first, or the database is newer
 */
export async function openServerDatabase(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: columnTypes })
  // A server that restarts ends idle connections, and an error that nobody listens to would end this process.
  // The next query gets a new connection, or the reason why there is none.
  pool.on('error', () => {})
  try {
    await refusePrivilegedRole(pool)
    await assertMigrated(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    engine: 'server',
    pool,
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    applicationRole: null,
    close: () => pool.end(),
  }
}

/** Migrates a server as the owner of its tables and grants the role of `applicationUrl` what it needs. */
export async function migrateServer(ownerUrl: string, applicationUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, types: columnTypes })
  try {
    const applied = await migrate(pool)
    await migrateJobs(pool)
    await grantTo(pool, decodeURIComponent(new URL(applicationUrl).username))
    return applied
  } finally {
    await pool.end()
  }
}
