/** The settings that the embedded PostgreSQL starts with. */
import { PGlite } from '@electric-sql/pglite'

/** PGlite's own settings turn fsync off; ours must survive a loss of power. */
const FSYNC_OFF = '-F'

const SETTINGS: Readonly<Record<string, string>> = {
  // The C library's fdatasync does nothing, its fsync reaches our file system.
  wal_sync_method: 'fsync',
  // Loading a million rows then takes two writes to the log where it took three.
  wal_buffers: '16MB',
  // How much log is kept for use again; a checkpoint comes after as much, see the worker.
  max_wal_size: '256MB',
  // What does not fit goes through the cipher to the disk and back.
  work_mem: '32MB',
}

export function startParameters(): string[] {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return [...PGlite.defaultStartParams.filter((parameter) => parameter !== FSYNC_OFF), ...settings]
}
