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
  /**
   * milliseconds that others wait for whoever has the connection and leaves it idle: a caller, who is then told of
   * nested use, and closing
   */
  readonly patience?: number
}

export interface EmbeddedEngine {
  /** one connection: callers wait for each other, and must not ask for it while they have it */
  readonly pool: pg.Pool
  /** lets whoever has the connection finish, then stops the database and frees the folder; can be called again */
  close(): Promise<void>
}

const PATIENCE = 10_000

/** Throws a `Failure` for a wrong key, a folder in use, and a database that does not start. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedEngine> {
  const { directory, key, onDeath, patience = PATIENCE } = options
  fs.mkdirSync(directory, { recursive: true })
  fs.chmodSync(directory, 0o700)
  const unlock = lockDirectory(directory)
  try {
    checkKey(directory, key)
    const engine = await Engine.start({ directory, key })
    const stopListening = engine.onEnd((reason) => onDeath?.(reason))
    const pool = new SingleConnectionPool({ engine, patience })
    const close = async (): Promise<void> => {
      stopListening()
      await withinPatience(finish(pool), patience)
      await engine.close()
      unlock()
    }
    let closing: Promise<void> | undefined
    void engine.exited.then(unlock)
    return { pool, close: () => (closing ??= close()) }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Waits in line behind whoever asked before, so that they get their answers, and ends the pool. */
async function finish(pool: pg.Pool): Promise<void> {
  try {
    const last = await pool.connect()
    last.release()
    await pool.end()
  } catch {
    // The database is dead, or the one who has the connection leaves it idle: closing goes on.
  }
}

/** Waits for a promise, but not for ever. */
async function withinPatience(promise: Promise<void>, patience: number): Promise<void> {
  const enough = Promise.withResolvers<void>()
  const timer = setTimeout(enough.resolve, patience)
  await Promise.race([promise, enough.promise])
  clearTimeout(timer)
}
