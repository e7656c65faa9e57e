/** The opened database, embedded or on a server: one pool, one query builder, the role that policies hold for. */
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'

export interface Database {
  readonly engine: 'embedded' | 'server'
  readonly pool: Pool
  readonly db: Kysely<unknown>
  /** the role that every tenant transaction takes; null on a server, where the login itself is that role */
  readonly applicationRole: string | null
  close(): Promise<void>
}
