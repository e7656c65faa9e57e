/** Opens the database, embedded or on a server, ready for use: migrated, and as a role that policies hold for. */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { assertMigrated, migrate } from './migrate.ts'
import { refusePrivilegedRole } from './refuse-privileged-role.ts'
import { columnTypes } from './column-types.ts'

/** The role of every tenant transaction in the embedded database, whose only login is a superuser. */
export const embeddedRole = 'perennial_app'

export interface EmbeddedOptions {
  readonly directory: string
  readonly key: Buffer
  readonly onDeath?: (error: Error) => void
}

/** Opens the embedded database and brings it up to date: nobody else could. */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<Database> {
  const engine = await openEmbedded(options)
  try {
    await engine.pool.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${embeddedRole}') then
          create role ${embeddedRole} nologin nosuperuser nobypassrls;
        end if;
      end $$`)
    await migrate(engine.pool, embeddedRole)
  } catch (error) {
    await engine.close()
    throw error
  }
  return {
    engine: 'embedded',
    pool: engine.pool,
    db: new Kysely({ dialect: new PostgresDialect({ pool: engine.pool }) }),
    applicationRole: embeddedRole,
    close: () => engine.close(),
  }
}

/**
 * @throws Failure 'misconfigured' for a role that row level security would not hold for
 * @throws Failure 'conflict' when `perennial migrate` has to run first, or the database is newer
 */
export async function openServerDatabase(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: columnTypes })
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
    return await migrate(pool, decodeURIComponent(new URL(applicationUrl).username))
  } finally {
    await pool.end()
  }
}
