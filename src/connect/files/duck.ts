/** DuckDB in this process, for one import: bounded in memory, its overflow encrypted, gone when closed. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { literal } from './sql-text.ts'

export interface Duck {
  /** a folder of its own for what must lie on the disk for a while */
  readonly folder: string
  run(sql: string): Promise<void>
  /** rows as objects; whole numbers must be cast to INTEGER or DOUBLE, days to VARCHAR */
  rows<T>(sql: string): Promise<T[]>
  /** writes rows of texts and numbers; null is NULL */
  append(table: string, rows: readonly (readonly Cell[])[]): Promise<void>
  /** which share of the query that runs is done, 0 to 1; null while none runs or nobody knows */
  share(): number | null
  close(): void
}

export type Cell = string | number | null

const MB = 1_000_000

/** An eighth of the machine, at least enough for a million rows of usage without touching the disk. */
function memoryForImport(): string {
  const megabytes = Math.min(2_000, Math.max(700, totalmem() / 8 / MB))
  return `${Math.round(megabytes)}MB`
}

/** @param memory beyond which it writes to the disk, as DuckDB writes sizes */
export async function openDuck(temporaryDirectory: string, memory = memoryForImport()): Promise<Duck> {
  const folder = join(temporaryDirectory, `import-${randomUUID()}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    temp_directory: join(folder, 'overflow'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  const run = async (sql: string): Promise<void> => {
    await connection.run(sql)
  }
  // Without an extension that cannot be had offline, its random numbers are not of cryptographic strength, which
  // it wants acknowledged: enough for overflow that is gone with the import, and better than plain text.
  await run('SET force_mbedtls_unsafe = true')
  await run('SET temp_file_encryption = true')
  await run(`SET TimeZone = ${literal('UTC')}`)
  await run('SET enable_progress_bar = true')
  await run('SET enable_progress_bar_print = false')
  return {
    folder,
    run,
    rows: async <T>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as T[],
    share: () => {
      const { percentage } = connection.progress
      return percentage < 0 ? null : percentage / 100
    },
    append: (table, rows) => append(connection, table, rows),
    close: () => {
      connection.closeSync()
      instance.closeSync()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function append(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return
  const appender = await connection.createAppender(table)
  for (const row of rows) {
    for (const cell of row) {
      if (cell === null) appender.appendNull()
      else if (typeof cell === 'number') appender.appendInteger(cell)
      else appender.appendVarchar(cell)
    }
    appender.endRow()
  }
  appender.closeSync()
}
