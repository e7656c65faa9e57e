/** Keeps the data folder for one process: two databases on the same files would destroy them. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Failure } from '#src/kernel/failure.ts'

/**
 * Gives the function that lets go, once or more often; throws a `Failure` (conflict) when somebody has the folder. Node itself cannot lock
 * a file, SQLite can, and the system frees that lock when the process ends, however it ends.
 */
export function lockDirectory(directory: string): () => void {
  const lock = new DatabaseSync(join(directory, 'lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw inUse(directory, error)
  }
  return () => {
    if (lock.isOpen) lock.close()
  }
}

function inUse(directory: string, cause: unknown): Failure {
  return new Failure('conflict', `The data in ${directory} is in use by another process.`, {
    hint: 'Stop the Perennial that runs there, or give this one a folder of its own (PERENNIAL_HOME).',
    cause,
  })
}
