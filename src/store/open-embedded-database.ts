/** Opens the embedded database, migrated and with the role that policies hold for. */
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { grantTo, migrate } from './migrate.ts'

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
    await bringUpToDate(engine.pool)
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

/** Makes the role, migrates, and lets the role do what it needs. */
export async function bringUpToDate(pool: Pool): Promise<void> {
  await pool.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${embeddedRole}') then
        create role ${embeddedRole} nologin nosuperuser nobypassrls;
      end if;
    end $$`)
  await migrate(pool)
  await grantTo(pool, embeddedRole)
}
