/** Opens the embedded database: PostgreSQL in a thread of this process, on encrypted files, behind a pool of `pg`. */
import fs from 'node:fs'
import { Engine } from './engine.ts'
import { checkKey } from './key-check.ts'
import { lockDirectory } from './lock-directory.ts'
import { SingleConnectionPool } from './single-connection-pool.ts'
import type pg from 'pg'

export interface EmbeddedOptions {
  /** the data folder; made when it is not there, for its owner only */
  readonly directory: string
  /** 32 bytes, see `masterKey` */
  readonly key: Buffer
  /** the database died (disk full, crash): nothing can be done with it any more, what was committed is on the disk */
  readonly onDeath?: (error: Error) => void
  /** milliseconds that a caller waits while whoever has the connection leaves it idle; then it is nested use */
  readonly patience?: number
}

export interface EmbeddedEngine {
  /** one connection: callers wait for each other, and must not ask for it while they have it */
  readonly pool: pg.Pool
  /** lets who has the connection finish, for a while, then stops the database and frees the folder */
  close(): Promise<void>
}

const PATIENCE = 10_000

/** Milliseconds that closing waits for who has the connection. */
const GRACE = 5000

/** Throws a `Failure` for a wrong key, a folder in use, and a database that does not start. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedEngine> {
  const { directory, key, onDeath, patience = PATIENCE } = options
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  const unlock = lockDirectory(directory)
  try {
    checkKey(directory, key)
    const engine = await Engine.start({ directory, key })
    engine.onEnd(unlock)
    const stopListening = engine.onEnd((reason) => onDeath?.(reason))
    const pool = new SingleConnectionPool({ engine, patience })
    return { pool, close: () => close(engine, pool, stopListening) }
  } catch (error) {
    unlock()
    throw error
  }
}

async function close(engine: Engine, pool: pg.Pool, stopListening: () => void): Promise<void> {
  stopListening()
  const released = pool.end()
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(late.resolve, GRACE)
  await Promise.race([released, late.promise])
  clearTimeout(timer)
  await engine.close()
}
