/** The settings that the embedded PostgreSQL starts with. */
import { PGlite } from '@electric-sql/pglite'

/** PGlite's own settings turn fsync off; ours must survive a loss of power. */
const FSYNC_OFF = '-F'

const SETTINGS: Readonly<Record<string, string>> = {
  // The C library's fdatasync does nothing, its fsync reaches our file system.
  wal_sync_method: 'fsync',
}

export function startParameters(): string[] {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return [...PGlite.defaultStartParams.filter((parameter) => parameter !== FSYNC_OFF), ...settings]
}
